// Worked examples: real projects to look at and to start from.
import { useMemo } from 'react';
import { byCodeUnit } from '../../core/order.ts';
import { readProject } from '../../core/project.ts';
import { useCommands } from '../frame/commands.ts';
import { useServices } from '../services.ts';
import { classNames } from '../ui/class-names.ts';
import table from '../ui/table.module.css';
import words from '../ui/words.module.css';
import styles from './HomeScreen.module.css';
import { summarise } from './summary.ts';

export function ExampleTable() {
  const { content, info } = useServices();
  const commands = useCommands();
  const rows = useMemo(
    () =>
      content.examples
        .flatMap((example) => {
          const summary = summarise(content, example.text, info.today);
          const scope = readProject(example.text).value?.project.scope ?? '';
          return summary === undefined ? [] : [{ ...example, summary, scope }];
        })
        // By the name that is read; their ids follow the names of their files.
        .sort((a, b) => byCodeUnit(a.summary.name, b.summary.name)),
    [content, info.today],
  );
  return (
    <table className={classNames(table.table, styles.examples)}>
      <thead>
        <tr>
          <th>Example</th>
          <th>What it is about</th>
          <th>Platform</th>
          <th className={table.number}>Threats</th>
          <th className={table.number}>Residual risk</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, text, summary, scope }) => (
          <tr key={id}>
            <td>
              <button type="button" className={styles.project} onClick={() => void commands.startFrom(text)}>
                <b>{summary.name}</b>
              </button>
            </td>
            <td className={classNames(words.second, styles.scope)} title={scope}>
              {scope}
            </td>
            <td>{summary.platform}</td>
            <td className={table.number}>{summary.threats}</td>
            <td className={table.number}>{summary.residual}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
