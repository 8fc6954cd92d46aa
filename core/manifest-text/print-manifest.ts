// One manifest as the text of its file, and which of its lines an answer decided.
import type { Plan, PlanManifest } from '../plan-types.ts';
import { headerLines } from './header.ts';
import { printShell } from './shell-text.ts';
import { type ManifestText, printYaml } from './yaml-text.ts';

/** The file's text with its header comment, and its decided lines (counted from 1) with control and answers. */
export function printManifest(manifest: PlanManifest, plan: Plan): ManifestText {
  const header = headerLines(manifest, plan);
  const print = manifest.format === 'shell' ? printShell : printYaml;
  return print(header, manifest.documents);
}
