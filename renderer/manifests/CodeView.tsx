// The text of one file with its “why” gutter: which control asked for a line, and against which threats.
import { useEffect, useMemo, useRef } from 'react';
import { indexOf } from '../../core/content-index.ts';
import type { ManifestText } from '../../core/manifest-text/yaml-text.ts';
import type { Plan, PlanManifest } from '../../core/plan-types.ts';
import { moveTo } from '../store.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './CodeView.module.css';
import { codeParts } from './code-parts.ts';

interface Props {
  readonly plan: Plan;
  readonly file: Pick<PlanManifest, 'path' | 'format'>;
  readonly printed: ManifestText;
  readonly chosen: number | null;
}
interface Gutter {
  readonly by?: string;
  readonly first: boolean;
  readonly last: boolean;
  /** Second line of a group: the threats. */
  readonly note?: string;
}

export function CodeView({ plan, file, printed, chosen }: Props) {
  const lines = printed.text.replace(/\n$/, '').split('\n');
  const gutters = useMemo(() => guttersOf(plan, printed, lines.length), [plan, printed, lines.length]);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (chosen !== null) list.current?.children[chosen - 1]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const move = (to: number) => {
    const line = Math.min(lines.length, Math.max(1, to));
    moveTo({ line });
    list.current?.children[line - 1]?.querySelector('button')?.focus();
  };
  return (
    <>
      <div className={styles.head} aria-hidden="true">
        <span>Why</span>
        <span>Line</span>
        <span>Text</span>
      </div>
      <ol ref={list} className={styles.code} aria-label={file.path}>
        {lines.map((text, i) => {
          const number = i + 1;
          const { by, first, last, note } = gutters[i] ?? { first: false, last: false };
          return (
            <li key={number}>
              <button
                type="button"
                className={classNames(styles.line, number === chosen && styles.now)}
                aria-current={number === chosen}
                tabIndex={number === (chosen ?? 1) ? 0 : -1}
                onClick={() => moveTo({ line: number })}
                onKeyDown={(event) => {
                  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 20, PageUp: -20 }[event.key];
                  if (step === undefined) return;
                  event.preventDefault();
                  move(number + step);
                }}
              >
                <span
                  className={classNames(
                    styles.why,
                    by !== undefined && styles.on,
                    first && styles.first,
                    last && styles.last,
                  )}
                >
                  {first
                    ? by
                    : note !== undefined && (
                        <span className={styles.note} title={note}>
                          {note}
                        </span>
                      )}
                </span>
                <span className={styles.number}>{number}</span>
                <code>
                  {codeParts(text, file.format).map((part, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line are its order
                    <span key={at} className={styles[part.kind]}>
                      {part.text}
                    </span>
                  ))}
                </code>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** What stands beside each line: neighbours of one control are one group. */
function guttersOf(plan: Plan, printed: ManifestText, count: number): readonly Gutter[] {
  const controls = new Map(printed.lines.map(({ line, by }) => [line, by]));
  const { control } = indexOf(plan.content);
  const applying = new Set(plan.findings.filter(({ verdict }) => verdict === 'applies').map(({ threat }) => threat));
  const against = (id: string): string => {
    const threats = (control.get(id)?.mitigates ?? []).map(({ threat }) => threat).filter((id) => applying.has(id));
    return threats.length === 0 ? '' : `against ${threats.join(', ')}`;
  };
  return Array.from({ length: count }, (_, i) => {
    const by = controls.get(i + 1);
    if (by === undefined) return { first: false, last: false };
    const first = controls.get(i) !== by;
    const second = !first && controls.get(i - 1) !== by;
    return { by, first, last: controls.get(i + 2) !== by, ...(second && { note: against(by) }) };
  });
}
