// What narrows the list: words, a kind or a part of one, and what is in the open project's plan.
import type { KeyboardEvent } from 'react';
import { useMemo } from 'react';
import type { CatalogueEntry, CatalogueKind } from '../../core/catalogue.ts';
import { kindTitles } from '../../core/catalogue-groups.ts';
import field from '../ui/Field.module.css';
import words from '../ui/words.module.css';
import styles from './EntryList.module.css';
import { shownKinds } from './rows.ts';
import { setShelf, useShelf } from './shelf.ts';
import { knowledgeText } from './text.ts';

interface Props {
  readonly all: readonly CatalogueEntry[];
  readonly hasProject: boolean;
  /** The list that the field drives, and its row that the arrow keys stand on. */
  readonly tie: { readonly list: string; readonly active: string | undefined };
  readonly onKey: (event: KeyboardEvent) => void;
}

export function Filters({ all, hasProject, tie, onKey }: Props) {
  const { query, kind, group, onlyHere } = useShelf();
  const groups = useMemo(() => groupsOf(all), [all]);
  const choose = (value: string) => {
    const [chosen = 'all', part] = value.split('\n');
    setShelf({ kind: chosen as CatalogueKind | 'all', group: part ?? null });
  };
  return (
    <search className={styles.filters}>
      <input
        type="search"
        role="combobox"
        className={field.input}
        aria-label={knowledgeText.search}
        placeholder={knowledgeText.placeholder}
        aria-expanded={tie.active !== undefined}
        aria-controls={tie.active === undefined ? undefined : tie.list}
        aria-autocomplete="list"
        aria-activedescendant={tie.active}
        spellCheck={false}
        value={query}
        onChange={({ target }) => setShelf({ query: target.value, active: null })}
        onKeyDown={onKey}
      />
      <select
        className={field.input}
        aria-label={knowledgeText.kind}
        value={group === null ? kind : `${kind}\n${group}`}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="all">{knowledgeText.everything}</option>
        {shownKinds.map((one) => {
          const parts = groups.get(one) ?? [];
          const { many } = kindTitles[one];
          if (parts.length === 0)
            return (
              <option key={one} value={one}>
                {many}
              </option>
            );
          return (
            <optgroup key={one} label={many}>
              <option value={one}>{`${knowledgeText.all} ${many.toLowerCase()}`}</option>
              {parts.map((part) => (
                <option key={part} value={`${one}\n${part}`}>
                  {`${many}: ${part}`}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
      {hasProject && (
        <label className={words.small}>
          <input type="checkbox" checked={onlyHere} onChange={({ target }) => setShelf({ onlyHere: target.checked })} />
          {knowledgeText.onlyHere}
        </label>
      )}
    </search>
  );
}

/** The parts of each kind, in the order in which the entries name them. */
function groupsOf(all: readonly CatalogueEntry[]): ReadonlyMap<CatalogueKind, readonly string[]> {
  const found = new Map<CatalogueKind, Set<string>>();
  for (const { kind, groups } of all) {
    const known = found.get(kind) ?? new Set<string>();
    for (const group of groups) known.add(group);
    found.set(kind, known);
  }
  return new Map([...found].map(([kind, groups]) => [kind, [...groups]]));
}
