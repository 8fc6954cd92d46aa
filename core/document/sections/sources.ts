// Where the knowledge comes from and how old it is: frameworks by version, then every page that this plan rests on.
import type { Content } from '../../content/content.ts';
import { byCodeUnit } from '../../order.ts';
import { packName } from '../../packs.ts';
import { code, heading, item, joined, link, list, paragraph } from '../nodes.ts';
import type { ReportView } from '../report-view.ts';
import type { Block } from '../tree.ts';
import { dateWords } from '../words.ts';

export function sources(view: ReportView): readonly Block[] {
  const { content } = view.plan;
  const pages = usedSources(view);
  const frameworks = usedFrameworks(view);
  if (pages.length === 0 && frameworks.length === 0 && content.packs.length === 0) return [];
  return [
    heading(1, 'Sources', 'sources'),
    paragraph(
      `Knowledge as of ${dateWords(content.date)}. Versions, limits and names of features age; check them before you rely on them. Strengths and phases of controls are our judgement.`,
    ),
    ...packs(content),
    ...(frameworks.length === 0
      ? []
      : [
          heading(2, 'Frameworks'),
          list(
            frameworks.map(({ title, version, date, url }) =>
              item([`${edition(title, version)}, ${dateWords(date)}. `, link(url, url)]),
            ),
          ),
        ]),
    ...(pages.length === 0
      ? []
      : [
          heading(2, 'Pages'),
          list(
            pages.map(({ publisher, title, url, seen }) =>
              item(joined([`${publisher}: ${title}.`, [link(url, url), `, seen ${dateWords(seen)}`]], ' ')),
            ),
          ),
        ]),
  ];
}

/** What the organisation laid over the built-in knowledge, and what it replaced there. */
function packs({ packs: loaded }: Content): readonly Block[] {
  if (loaded.length === 0) return [];
  const entries = loaded.map((pack) =>
    item(
      [`${packName(pack)}, ${dateWords(pack.date)}. ${pack.about} SHA-256 `, code(pack.hash), '.'],
      ...pack.overrides.map(({ id, because }) => [`It replaces `, code(id), `: ${because}`]),
    ),
  );
  return [heading(2, 'Content packs'), list(entries)];
}

/** A version that only repeats the title or a date says nothing. */
const edition = (title: string, version: string): string =>
  title.includes(version) || version.startsWith('As of ') ? title : `${title}, ${version}`;

function usedSources({ plan }: ReportView) {
  const { content } = plan;
  const threats = new Set(plan.findings.filter(({ verdict }) => verdict !== 'absent').map(({ threat }) => threat));
  const controls = new Set(plan.controls.map(({ id }) => id));
  const clashes = new Set(plan.contradictions.map(({ contradiction }) => contradiction));
  const written = new Set(plan.manifests.map(({ manifest }) => manifest));
  const used = new Set(
    [
      ...content.threats.filter(({ id }) => threats.has(id)),
      ...content.controls.filter(({ id }) => controls.has(id)),
      ...content.contradictions.filter(({ id }) => clashes.has(id)),
      ...content.manifests.filter(({ id }) => written.has(id)),
    ].flatMap((entry) => entry.sources),
  );
  return content.sources
    .filter(({ id }) => used.has(id))
    .sort((a, b) => byCodeUnit(`${a.publisher} ${a.title}`, `${b.publisher} ${b.title}`));
}

function usedFrameworks({ plan }: ReportView) {
  const threats = new Set(plan.findings.filter(({ verdict }) => verdict !== 'absent').map(({ threat }) => threat));
  const references = plan.content.threats.filter(({ id }) => threats.has(id)).flatMap((threat) => threat.references);
  const used = new Set(references.map((reference) => reference.split(':')[0]));
  return plan.content.frameworks.filter(({ id }) => used.has(id));
}
