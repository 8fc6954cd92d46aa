// What stands on the cover: names, version, classification, scope, assumptions.

import { limits } from '../../core/project-text.ts';
import type { Project, ProjectInfo } from '../../core/project-types.ts';
import { change, endStep } from '../store.ts';
import { Field } from '../ui/Field.tsx';
import { longText, oneLineText } from '../ui/typed-text.ts';
import styles from './ExportScreen.module.css';
import { detailWords, exportText } from './text.ts';

const oneLiners = ['name', 'organisation', 'author', 'version', 'classification'] as const;

export function ProjectDetails({ project }: { project: Project }) {
  const info = project.project;
  const set = (part: Partial<ProjectInfo>, what: string) =>
    change(what, (before) => ({ ...before, project: { ...before.project, ...part } }), `project/${what}`);
  return (
    <div className={styles.fields}>
      {oneLiners.map((key) => (
        <Field key={key} label={detailWords[key].label} hint={detailWords[key].hint}>
          {(tie) => (
            <input
              {...tie}
              value={info[key]}
              maxLength={200}
              autoComplete="off"
              onChange={({ target }) => set({ [key]: oneLineText(target.value) }, detailWords[key].label)}
              onBlur={endStep}
            />
          )}
        </Field>
      ))}
      <div className={styles.wide}>
        <Field label={detailWords.scope.label} hint={detailWords.scope.hint}>
          {(tie) => (
            <textarea
              {...tie}
              rows={3}
              maxLength={limits.characters}
              value={info.scope}
              onChange={({ target }) => set({ scope: longText(target.value) }, detailWords.scope.label)}
              onBlur={endStep}
            />
          )}
        </Field>
      </div>
      <div className={styles.wide}>
        <Field label={exportText.assumptions} hint={exportText.assumptionsHint}>
          {(tie) => (
            <textarea
              {...tie}
              rows={4}
              maxLength={limits.characters}
              value={info.assumptions.join('\n')}
              onChange={({ target }) =>
                set(
                  { assumptions: target.value === '' ? [] : longText(target.value).split('\n') },
                  exportText.assumptions,
                )
              }
              onBlur={() => {
                const kept = info.assumptions.filter((line) => line.trim() !== '');
                if (kept.length < info.assumptions.length) set({ assumptions: kept }, exportText.assumptions);
                endStep();
              }}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
