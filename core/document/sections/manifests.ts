// The files of the bundle, with the controls they carry out; and the files that are not there, with why.
import { textFor } from '../../content/by-provider.ts';
import { indexOf } from '../../content-index.ts';
import type { MissingManifest } from '../../plan-types.ts';
import { code, heading, joined, paragraph, prose, table } from '../nodes.ts';
import type { ReportView } from '../report-view.ts';
import type { Block } from '../tree.ts';

const whyWords: Readonly<Record<MissingManifest['state'], string>> = {
  absent: 'Not needed',
  waits: 'Waits for an answer',
  'not-possible': 'Control not possible',
};

/** Files that another platform would get are not missing here. */
const isForElsewhere = ({ plan, names }: ReportView, { id }: MissingManifest): boolean => {
  const providers = indexOf(plan.content).manifest.get(id.split(':')[0] ?? id)?.providers;
  return names.provider !== undefined && providers?.includes(names.provider) === false;
};

export function manifests(view: ReportView): readonly Block[] {
  const { manifests: written, missing } = view.plan;
  if (written.length === 0 && missing.length === 0) return [];
  return [heading(1, 'Starter manifests', 'manifests'), ...writtenFiles(view), ...missingFiles(view)];
}

const titleOf = ({ plan }: ReportView, id: string): string =>
  indexOf(plan.content).manifest.get(id)?.title ?? 'The list of files that kubectl apply -k takes';

function writtenFiles(view: ReportView): readonly Block[] {
  const { manifests: written } = view.plan;
  if (written.length === 0) return [];
  return [
    paragraph(
      'Files of this export. Each object says in a comment which answers and controls shaped it. Review them before you apply them.',
    ),
    table(
      [
        { head: 'File', width: 1.3 },
        { head: 'What it is', width: 1 },
        { head: 'Carries out', width: '36mm' },
      ],
      written.map(({ path, manifest, implements: controls }) => [
        code(path),
        titleOf(view, manifest),
        controls.length === 0 ? '–' : joined(controls.map(code), ', '),
      ]),
      7.6,
    ),
  ];
}

/** Sentences of the content may hold code; what the engine put together may hold what somebody typed. */
const isWritten = ({ plan, names }: ReportView, message: string): boolean =>
  plan.content.manifests.some(({ absentBecause }) => textFor(absentBecause, names.provider) === message);

function missingFiles(view: ReportView): readonly Block[] {
  const missing = view.plan.missing.filter((entry) => !isForElsewhere(view, entry));
  if (missing.length === 0) return [];
  return [
    heading(2, 'Files that are not in the bundle'),
    table(
      [
        { head: 'Manifest', width: '16mm' },
        { head: 'What it would be', width: 1 },
        { head: 'State', width: '32mm' },
        { head: 'Why', width: 1.5 },
      ],
      onceEach(missing).map(({ id, state, message }) => [
        code(id),
        titleOf(view, id),
        whyWords[state],
        isWritten(view, message) ? prose(message) : message,
      ]),
    ),
  ];
}

/** A file that is missing for each tenant for the same reason is said once. */
function onceEach(missing: readonly MissingManifest[]): readonly MissingManifest[] {
  const rows = missing.map((entry) => ({ ...entry, id: entry.id.split(':')[0] ?? entry.id }));
  return [...new Map(rows.map((row) => [`${row.id} ${row.state} ${row.message}`, row])).values()];
}
