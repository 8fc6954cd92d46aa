// What people add to answers: decisions, ratings of their own, states of controls; and what another version left behind.
import fc from 'fast-check';
import type { Content } from '../../core/content/content.ts';
import { makePlan } from '../../core/make-plan.ts';
import {
  type ControlRecord,
  controlStates,
  type Decision,
  type Override,
  type Project,
} from '../../core/project-types.ts';
import { hostileTexts } from './any-project.ts';

export const date = '2026-11-23';

const text = fc.constantFrom('A. Person', '', ...hostileTexts);
const prose = fc.oneof(text, fc.constant('Two\nlines.'));
const day = fc.constantFrom('2026-01-31', '2026-11-23', '2027-06-30');
const level = fc.integer({ min: 1, max: 5 });

const decision: fc.Arbitrary<Decision> = fc.record(
  {
    treatment: fc.constantFrom('accepted', 'transferred', 'avoided'),
    by: text,
    reason: prose,
    until: day,
    changes: fc.constantFrom('api.endpoint', 'no.such'),
    basis: fc.record({ because: prose, likelihood: level, impact: level }),
  },
  { requiredKeys: ['treatment', 'by', 'reason', 'basis'] },
);
const override: fc.Arbitrary<Override> = fc.record(
  { likelihood: level, impact: level, reason: prose },
  { requiredKeys: ['reason'] },
);
const record: fc.Arbitrary<ControlRecord> = fc.record(
  {
    state: fc.constantFrom(...controlStates),
    owner: text,
    due: day,
    link: fc.constantFrom('https://example.com/1', 'javascript:alert(1)', ...hostileTexts),
    evidence: prose,
    reason: prose,
  },
  { requiredKeys: ['state'] },
);

/** The projects with records at findings and controls that they have, and at some that nobody knows. */
export function withRecords(content: Content, projects: fc.Arbitrary<Project>): fc.Arbitrary<Project> {
  return projects.chain((project) => {
    const findings = makePlan(content, project, date).findings.map(({ id }) => id);
    const finding = fc.constantFrom(...findings, 'T-00@A-01', 'T-01@tenant:t99');
    const control = fc.constantFrom(...content.controls.map(({ id }) => id), 'C-OLD-01');
    return fc
      .record({
        decisions: fc.dictionary(finding, decision, { maxKeys: 4 }),
        overrides: fc.dictionary(finding, override, { maxKeys: 4 }),
        controls: fc.dictionary(control, record, { maxKeys: 6 }),
      })
      .map((records) => ({ ...project, ...records }));
  });
}

/** The projects with entries that this content does not know: another question, option, field, or a value of another kind. */
export function withStrangers(projects: fc.Arbitrary<Project>): fc.Arbitrary<Project> {
  const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text, { maxLength: 2 }));
  return fc
    .tuple(projects, fc.dictionary(fc.constantFrom('no.such', 'old.question'), value), value, value)
    .map(([project, strange, other, field]) => {
      const answers = Object.keys(project.answers);
      const replaced = answers.slice(0, 5).map((name) => [name, { value: other }]);
      const unknown = Object.entries(strange).map(([name, stored]) => [name, { value: stored }]);
      const tenants = project.lists.tenants?.map((item) => ({ ...item, colour: field, cpu: other }));
      return {
        ...project,
        answers: { ...project.answers, ...Object.fromEntries([...replaced, ...unknown]) },
        lists: tenants === undefined ? project.lists : { ...project.lists, tenants },
      };
    });
}
