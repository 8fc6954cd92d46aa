// The whole pipeline: what order things come in never matters, and nothing that a project can hold makes it throw.
import { describe, expect, it } from 'vitest';
import type { Content } from '../../core/content/content.ts';
import { exportBundle } from '../../core/export-files.ts';
import { makePlan } from '../../core/make-plan.ts';
import { planToJson } from '../../core/plan-json.ts';
import { newProject } from '../../core/project.ts';
import type { Project } from '../../core/project-types.ts';
import { largestProject } from '../fixtures/largest-project.ts';
import { content } from './model-from-answers.ts';
import { contentOf, projectOf } from './tiny-content.ts';

const date = '2026-11-23';
const print = (knowledge: Content, project: Project): string => {
  const plan = makePlan(knowledge, project, date);
  return JSON.stringify([planToJson(plan), exportBundle(plan), plan.missing, plan.orphans, plan.risk]);
};
const turned = <T>(list: readonly T[]): readonly T[] => [...list].reverse();
const turnedKeys = <T extends object>(record: T): T => Object.fromEntries(turned(Object.entries(record))) as T;

describe('makePlan', () => {
  it('gives the same plan twice', () => {
    expect(print(content, largestProject)).toBe(print(content, largestProject));
  });

  it('does not mind the order of content files', () => {
    const other: Content = {
      ...content,
      threats: turned(content.threats),
      controls: turned(content.controls),
      manifests: turned(content.manifests),
      contradictions: turned(content.contradictions),
      elements: turned(content.elements),
      questions: turned(content.questions),
    };
    expect(print(other, largestProject)).toBe(print(content, largestProject));
  });

  it('does not mind the order of answers and records', () => {
    const { answers, decisions, controls, overrides } = largestProject;
    const other: Project = {
      ...largestProject,
      answers: turnedKeys(answers),
      decisions: turnedKeys(decisions),
      controls: turnedKeys(controls),
      overrides: turnedKeys(overrides),
    };
    expect(print(content, other)).toBe(print(content, largestProject));
  });

  it('needs no answers at all, and no knowledge at all', () => {
    const nothing = makePlan(content, newProject(content), date);
    expect(nothing.findings.filter(({ verdict }) => verdict === 'open').length).toBeGreaterThan(5);
    expect(nothing.openQuestions.length).toBeGreaterThan(10);
    expect(nothing.risk.open).toBeGreaterThan(0);
    const bare = contentOf({ questions: [], elements: [] });
    expect(makePlan(bare, projectOf(), date)).toMatchObject({ findings: [], controls: [], manifests: [] });
  });

  it('does not throw on records for ids and names that mean something to JavaScript', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty', 'T-01@constructor'];
    const record = <T>(value: T) => Object.fromEntries(names.map((name) => [name, value]));
    const basis = { because: '', likelihood: 1, impact: 1 };
    const project = projectOf(
      {},
      {},
      {
        answers: record({ value: 'x' }),
        controls: record({ state: 'done' as const }),
        overrides: record({ reason: 'x' }),
        decisions: record({ treatment: 'accepted' as const, by: 'x', reason: 'x', basis }),
      },
    );
    const plan = makePlan(content, project, date);
    expect(plan.orphans).toHaveLength(2 * names.length);
    expect(plan.controls.every(({ owned }) => owned === undefined)).toBe(true);
  });

  it('sums the residual scores of what applies and what is open', () => {
    const { findings, risk } = makePlan(content, largestProject, date);
    const counted = findings.filter(({ verdict }) => verdict !== 'absent');
    expect(risk.residual).toBe(counted.reduce((sum, { residual }) => sum + (residual?.score ?? 0), 0));
  });
});
