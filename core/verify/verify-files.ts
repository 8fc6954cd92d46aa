// The files of verify/: what shows that the plan holds in the cluster. They are made from the plan, not from a template.
import type { Plan } from '../plan-types.ts';
import { printScanExceptions } from './scan-exceptions.ts';
import { printScanSkips } from './scan-skips.ts';
import { printVerifyScript } from './verify-script.ts';

export const verifyScript = 'verify/verify.sh';
export const scanSkips = 'verify/kube-bench-skip.txt';
export const scanExceptions = 'verify/kubescape-exceptions.json';

export interface VerifyFile {
  readonly path: string;
  readonly text: string;
}

/** Always the script; the others where the plan has something to say in them. */
export function verifyFiles(plan: Plan): readonly VerifyFile[] {
  const others = [
    { path: scanSkips, text: printScanSkips(plan) },
    { path: scanExceptions, text: printScanExceptions(plan) },
  ];
  return [
    { path: verifyScript, text: printVerifyScript(plan) },
    ...others.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }])),
  ];
}
