// Which controls must be right the first time on this platform.
import { indexOf } from '../../core/content-index.ts';
import { providerOf } from '../../core/facts/provider.ts';
import type { Plan } from '../../core/plan-types.ts';

/** Whether a control, once the cluster stands, can no longer be put in place. */
export function isLocked({ content, facts }: Plan, id: string): boolean {
  const rule = indexOf(content).control.get(id)?.cannotChangeLater;
  const provider = providerOf(facts);
  return Array.isArray(rule) ? provider !== undefined && rule.includes(provider) : rule === true;
}
