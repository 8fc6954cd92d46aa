// What a change would do, as numbers and as a list: the difference of two plans in the wizard's words.
import { indexOf } from '../../core/content-index.ts';
import { type Changed, diffPlans } from '../../core/plan-diff.ts';
import type { Plan } from '../../core/plan-types.ts';

export interface Change {
  readonly sign: '+' | '−' | '↓' | '↑';
  readonly direction: 'better' | 'worse' | 'neutral';
  readonly words: string;
  readonly ids: string;
}
export interface Preview {
  readonly gained: number;
  readonly lost: number;
  /** Findings that stay and lose risk. */
  readonly lower: number;
  /** Findings that stay and gain risk. */
  readonly higher: number;
  readonly before: number;
  readonly after: number;
  readonly manifests: number;
  readonly contradictions: number;
  readonly changes: readonly Change[];
}

/** Compares what is with what would be. */
export function compare(now: Plan, then: Plan): Preview {
  const { findings, manifests, contradictions, risk } = diffPlans(now, then);
  const lower = findings.changed.filter((changed) => residualStep(changed) < 0);
  const higher = findings.changed.filter((changed) => residualStep(changed) > 0);
  const index = indexOf(then.content);
  const threat = (id: string) => index.threat.get(id)?.title ?? id;
  const manifest = (id: string) => index.manifest.get(id)?.title ?? id;
  // The list of a folder's files is no entry of the content: it follows from the others.
  const isWritten = (id: string) => index.manifest.has(id.split(':')[0] ?? '');
  const net = (difference: typeof manifests) => difference.added.length - difference.removed.length;
  return {
    gained: findings.added.length,
    lost: findings.removed.length,
    lower: lower.length,
    higher: higher.length,
    before: risk.from.residual,
    after: risk.to.residual,
    manifests: net(manifests),
    contradictions: net(contradictions),
    changes: [
      ...lines(findings.removed, '@', '−', 'better', threat),
      ...lines(findings.added, '@', '+', 'worse', threat),
      ...lines(lower.map(idOf), '@', '↓', 'better', threat),
      ...lines(higher.map(idOf), '@', '↑', 'worse', threat),
      ...lines(manifests.added.filter(isWritten), ':', '+', 'neutral', manifest),
      ...lines(manifests.removed.filter(isWritten), ':', '−', 'neutral', manifest),
    ],
  };
}

/** Contradictions that the change brings. */
export function newContradictions(now: Plan, then: Plan): Plan['contradictions'] {
  const known = new Set(now.contradictions.map(({ id }) => id));
  return then.contradictions.filter(({ id }) => !known.has(id));
}

const idOf = ({ id }: Changed): string => id;

/** How far the residual score of a finding moves. */
function residualStep({ what }: Changed): number {
  const moved = what.find(({ field }) => field === 'residual');
  return moved === undefined ? 0 : Number(moved.to) - Number(moved.from);
}

/** One line an entry of the content, however many places it is at: `T-30@tenant:t1` and `T-30@tenant:t2` are “T-30 ×2”. */
function lines(
  ids: readonly string[],
  before: '@' | ':',
  sign: Change['sign'],
  direction: Change['direction'],
  title: (id: string) => string,
): readonly Change[] {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const entry = id.split(before)[0] ?? id;
    counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  return [...counts].map(([entry, times]) => ({
    sign,
    direction,
    words: title(entry),
    ids: times > 1 ? `${entry} ×${times}` : entry,
  }));
}
