// The files of verify/: what shows that the plan holds in the cluster. They are made from the plan, not from a template.
import type { Plan } from '../plan-types.ts';
import { printVerifyScript } from './verify-script.ts';

export const verifyFolder = 'verify';

export interface VerifyFile {
  readonly path: string;
  readonly text: string;
}

/** Always the script; the others where the plan has something to say in them. */
export function verifyFiles(plan: Plan): readonly VerifyFile[] {
  return [{ path: `${verifyFolder}/verify.sh`, text: printVerifyScript(plan) }];
}
