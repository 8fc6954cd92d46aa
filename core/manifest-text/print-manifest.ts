// One manifest as the text of its file, and which of its lines an answer decided.
import type { ManifestDocument, Plan, PlanManifest } from '../plan-types.ts';
import { headerLines, objectLines } from './header.ts';
import { printShell } from './shell-text.ts';
import { type CommentedDocument, type ManifestText, printYaml } from './yaml-text.ts';

/** The file's text with its header comment, and its decided lines (counted from 1) with control and answers. */
export function printManifest(manifest: PlanManifest, plan: Plan): ManifestText {
  const header = headerLines(manifest, plan);
  const documents = onlyPlanned(manifest, plan);
  const mark = (control: string): string => markOf(control, manifest);
  if (manifest.format === 'shell') return printShell(header, documents, mark);
  // The header speaks for the first object, too.
  const commented = documents.map(
    (document, index): CommentedDocument =>
      index === 0 ? document : { ...document, comment: objectLines(manifest, document, plan) },
  );
  return printYaml(header, commented, mark);
}

/** A line that waits for another answer must not pass for the control: a public endpoint is no private one. */
function markOf(control: string, { implements: carried }: PlanManifest): string {
  return carried.includes(control) ? control : `to decide: ${control}`;
}

/** A line is marked only with controls that the plan has: nobody would find another one there. */
function onlyPlanned({ documents }: PlanManifest, { controls }: Plan) {
  const marking = new Set(controls.map(({ id }) => id));
  return documents.map(
    (document): ManifestDocument => ({
      ...document,
      why: Object.fromEntries(Object.entries(document.why).filter(([, { by }]) => marking.has(by))),
    }),
  );
}
