// The files of verify/: what shows that the plan holds in the cluster. They are made from the plan, not from a template.
import type { ManifestText } from '../manifest-text/yaml-text.ts';
import type { Plan } from '../plan-types.ts';
import { printScanExceptions, scanExceptions } from './scan-exceptions.ts';
import { printScanSkips, scanSkips } from './scan-skips.ts';
import { printVerifyScript } from './verify-script.ts';

export const verifyScript = 'verify/verify.sh';

export interface VerifyFile extends ManifestText {
  readonly path: string;
}

const made = new WeakMap<Plan, readonly VerifyFile[]>();

/** Always the script; the others where the plan has something to say in them. Made once for a plan. */
export function verifyFiles(plan: Plan): readonly VerifyFile[] {
  const files = made.get(plan) ?? makeFiles(plan);
  made.set(plan, files);
  return files;
}

function makeFiles(plan: Plan): readonly VerifyFile[] {
  const others = [
    { path: scanSkips, text: printScanSkips(plan) },
    { path: scanExceptions, text: printScanExceptions(plan) },
  ];
  return [
    { path: verifyScript, ...printVerifyScript(plan) },
    ...others.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text, lines: [] }])),
  ];
}
