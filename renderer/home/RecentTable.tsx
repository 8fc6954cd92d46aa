// Recent projects, each with where it stands.
import { useMemo } from 'react';
import { levelWords } from '../../core/document/words.ts';
import type { RecentProject } from '../../host/contract.ts';
import { useCommands } from '../frame/commands.ts';
import { longDate } from '../frame/text.ts';
import { levelOf } from '../plan-views.ts';
import { useServices } from '../services.ts';
import { ClashMark } from '../ui/ClashMark.tsx';
import { classNames } from '../ui/class-names.ts';
import { ProgressBar } from '../ui/Progress.tsx';
import { SeveritySign } from '../ui/SeveritySign.tsx';
import table from '../ui/table.module.css';
import words from '../ui/words.module.css';
import styles from './HomeScreen.module.css';
import { type Summary, summarise } from './summary.ts';
import { homeText } from './text.ts';

export function RecentTable({ projects }: { projects: readonly RecentProject[] }) {
  return (
    <table className={classNames(table.table, styles.recent)}>
      <thead>
        <tr>
          <th>Project</th>
          <th>Platform</th>
          <th>Answered</th>
          <th className={table.number}>Residual risk</th>
          <th>Worst finding left</th>
          <th>Contradictions</th>
          <th>Last opened</th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <Row key={project.id} project={project} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ project }: { project: RecentProject }) {
  const { content, info } = useServices();
  const commands = useCommands();
  const summary = useMemo(() => summarise(content, project.text, info.today), [content, project.text, info.today]);
  const open = () => void commands.openFile(project);
  return (
    // The name is the control; the row is a larger target for the mouse.
    <tr onClick={open}>
      <td>
        <button
          type="button"
          className={styles.project}
          title={summary?.name}
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          <b>{summary?.name ?? project.file}</b>
          <span className={classNames(words.small, words.quiet)}>
            {project.file}, {project.folder}
          </span>
        </button>
      </td>
      {summary === undefined ? (
        <td colSpan={5} className={words.worse}>
          {homeText.unreadable}
        </td>
      ) : (
        <SummaryCells summary={summary} />
      )}
      <td className={words.second}>{longDate(project.opened, new Date())}</td>
    </tr>
  );
}

function SummaryCells({ summary }: { summary: Summary }) {
  const { worst } = summary;
  const level = worst === undefined ? undefined : levelOf(worst, worst.residual);
  return (
    <>
      <td>{summary.platform}</td>
      <td>
        <span className={styles.progress}>
          <span className={styles.bar}>
            <ProgressBar done={summary.answered} all={summary.asked} />
          </span>
          {summary.answered}/{summary.asked}
        </span>
      </td>
      <td className={table.number}>{summary.residual}</td>
      <td>
        {level === undefined ? (
          <span className={words.quiet}>none</span>
        ) : (
          <span className={table.sign}>
            <SeveritySign level={level} number={worst?.residual?.score} />
            {levelWords[level]}
          </span>
        )}
      </td>
      <td>
        {summary.contradictions === 0 ? (
          <span className={words.quiet}>none</span>
        ) : (
          <ClashMark>{summary.contradictions}</ClashMark>
        )}
      </td>
    </>
  );
}
