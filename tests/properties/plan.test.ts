// Laws of the whole plan, on the real content: what may change, what is counted, and what is never missing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../core/condition.ts';
import type { Content } from '../../core/content/content.ts';
import { makePlan } from '../../core/make-plan.ts';
import { planJsonSchema, planToJson } from '../../core/plan-json.ts';
import type { Plan } from '../../core/plan-types.ts';
import type { Project } from '../../core/project-types.ts';
import { scopeOf } from '../../core/scope.ts';
import { realContent } from '../content/real-content.ts';
import { anyProject } from './any-project.ts';
import { date, withRecords, withStrangers } from './any-records.ts';
import { withFewerAnswers } from './less-answered.ts';

const content = await realContent();
const answered = anyProject(content);
const projects = withRecords(content, answered);
const strange = withStrangers(projects);
const planOf = (project: Project): Plan => makePlan(content, project, date);
/** Places of a list that nobody has answered, or that is empty, give way to its items. */
const isStandIn = (id: string): boolean => /:[?-]$/.test(id);

describe('answering more', () => {
  const pairs = withFewerAnswers(content, answered);

  it('never flips a settled verdict', () => {
    fc.assert(
      fc.property(pairs, ({ less, more }) => {
        const after = new Map(planOf(more).findings.map((finding) => [finding.id, finding.verdict]));
        for (const { id, verdict } of planOf(less).findings) {
          if (verdict !== 'open' && !isStandIn(id)) expect([id, after.get(id)]).toEqual([id, verdict]);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('never takes a contradiction away', () => {
    fc.assert(
      fc.property(pairs, ({ less, more }) => {
        const after = planOf(more).contradictions.map(({ id }) => id);
        for (const { id } of planOf(less).contradictions) expect(after).toContain(id);
      }),
      { numRuns: 80 },
    );
  });

  it('never moves a control whose existence is settled in or out of the plan', () => {
    fc.assert(
      fc.property(pairs, ({ less, more }) => {
        const [before, after] = [planOf(less), planOf(more)];
        const later = new Map(after.controls.map((control) => [control.id, control]));
        const { read } = scopeOf(content, before.facts);
        const earlier = new Map(before.controls.map((control) => [control.id, control]));
        for (const { id, when } of content.controls) {
          const exists = judge(when, read).verdict;
          if (exists === false) expect([id, later.has(id)]).toEqual([id, false]);
          const was = earlier.get(id);
          // What the provider does about findings that are only open goes with them.
          if (exists !== true || was === undefined || (was.state === 'provider' && was.cuts.length === 0)) continue;
          expect([id, later.has(id)]).toEqual([id, true]);
          if (earlier.get(id)?.committed) expect([id, later.get(id)?.committed]).toEqual([id, true]);
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('a plan', () => {
  it('is made of every project, also of one with entries that nobody knows, and fits its schema', () => {
    fc.assert(
      fc.property(fc.oneof(projects, strange), (project) => {
        expect(planJsonSchema.safeParse(planToJson(planOf(project))).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('plans a control that an answer commits to, and never merely suggests it', () => {
    let seen = 0;
    fc.assert(
      fc.property(answered, (project) => {
        const { controls, facts } = planOf({ ...project, controls: {} });
        const planned = new Map(controls.map((control) => [control.id, control]));
        const { read } = scopeOf(content, facts);
        for (const { id, committedBy, when } of content.controls) {
          if (committedBy === undefined || judge(committedBy, read).verdict !== true) continue;
          if (judge(when, read).verdict === false) continue;
          const { state, committed } = planned.get(id) ?? {};
          expect([id, committed]).toEqual([id, true]);
          expect(['planned', 'provider'], id).toContain(state);
          seen += 1;
        }
      }),
      { numRuns: 80 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  it('keeps every number within its scale, and no risk grows behind controls', () => {
    fc.assert(
      fc.property(projects, (project) => {
        for (const { id, inherent, residual, verdict } of planOf(project).findings) {
          expect([id, inherent === null]).toEqual([id, verdict === 'absent']);
          if (inherent === null || residual === null) continue;
          for (const { likelihood, impact, score } of [inherent, residual]) {
            for (const level of [likelihood, impact]) expect(level >= 1 && level <= 5, id).toBe(true);
            expect(score, id).toBe(likelihood * impact);
          }
          expect(residual.likelihood, id).toBeLessThanOrEqual(inherent.likelihood);
          expect(residual.impact, id).toBeLessThanOrEqual(inherent.impact);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('gives a reason for every finding, and a control for every one that applies', () => {
    fc.assert(
      fc.property(projects, (project) => {
        const { findings, controls } = planOf(project);
        const there = new Set(controls.map(({ id }) => id));
        for (const { id, because, verdict, controls: named } of findings) {
          expect(because.length, id).toBeGreaterThan(0);
          if (verdict === 'applies')
            expect(
              named.some((control) => there.has(control)),
              `${id}: ${named}`,
            ).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });
});

describe('order', () => {
  const textOf = (of: Content, project: Project): string => JSON.stringify(planToJson(makePlan(of, project, date)));
  const turned = <T>(record: Readonly<Record<string, T>>, seed: number): Record<string, T> =>
    Object.fromEntries(shuffled(Object.entries(record), seed));

  it('of answers and records changes nothing', () => {
    fc.assert(
      fc.property(projects, fc.nat(), (project, seed) => {
        const { answers, decisions, controls, overrides, lists } = project;
        const other = {
          ...project,
          answers: turned(answers, seed),
          decisions: turned(decisions, seed),
          controls: turned(controls, seed),
          overrides: turned(overrides, seed),
          lists: turned(lists as Readonly<Record<string, never>>, seed),
        };
        expect(differenceOf(textOf(content, other), textOf(content, project))).toBe('');
      }),
      { numRuns: 60 },
    );
  });

  it('of content files changes nothing', () => {
    fc.assert(
      fc.property(projects, fc.nat(), (project, seed) => {
        const entries = Object.entries(content).map(([kind, list]) => [
          kind,
          Array.isArray(list) ? shuffled<unknown>(list, seed) : list,
        ]);
        expect(differenceOf(textOf(Object.fromEntries(entries) as Content, project), textOf(content, project))).toBe(
          '',
        );
      }),
      { numRuns: 40 },
    );
  });
});

/** The list in another order, the same for the same seed. */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const lots = list.map((entry, index) => ({
    entry,
    lot: ((index + 1) * (2 * (seed % 100_003) + 1) * 7919) % 104_729,
  }));
  return lots.sort((a, b) => a.lot - b.lot).map(({ entry }) => entry);
}

/** Where two long texts part, with what stands there; nothing when they are the same. */
function differenceOf(one: string, other: string): string {
  if (one === other) return '';
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return `${one.slice(Math.max(0, at - 80), at + 80)} / ${other.slice(Math.max(0, at - 80), at + 80)}`;
}
