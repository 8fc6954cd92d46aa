// What a framework asks for and what of it the plan meets: item by item, for the answers that ask for it.
import { describe, expect, it } from 'vitest';
import type { Question } from '../../core/content/question.ts';
import type { Framework } from '../../core/content/reference-data.ts';
import { makePlan } from '../../core/make-plan.ts';
import type { Project } from '../../core/project-types.ts';
import { contentOf, control, projectOf, threat } from './tiny-content.ts';

const rules: Framework = {
  id: 'rules',
  title: 'Rules',
  version: '1',
  date: '2026-11-20',
  url: 'https://example.com/',
  ids: '^\\d\\.\\d+$',
  licence: 'Ours.',
  shownWhen: { q: 'door.lock', is: 'closed' },
  items: {
    '5.10': { title: 'Ten' },
    '5.9': { title: 'Nine' },
    '5.1': { title: 'One' },
    '5.2': { title: 'Two' },
    '5.3': { title: 'Three' },
    '5.4': { title: 'Four' },
  },
};
const option = { label: 'It', means: 'It is it.' };
const place: Question = {
  id: 'Q-PLT-01',
  step: '01-test',
  name: 'platform.provider',
  ask: 'Where?',
  short: 'Place',
  why: 'To know.',
  type: 'choice',
  options: { eks: option, aks: option },
  sources: ['s'],
};
const controls = [
  control('C-TST-01', { references: ['rules:5.1'], committedBy: { q: 'door.lock', is: 'closed' } }),
  control('C-TST-02', { references: ['rules:5.2'] }),
  control('C-TST-03', { references: ['rules:5.3'], mitigates: [] }),
];
const threats = [threat('T-01', { references: ['rules:5.4'] })];

function linesOf(frameworks: readonly Framework[], project: Project = projectOf({ 'door.lock': 'closed' })) {
  const { frameworks: shown } = makePlan(contentOf({ threats, controls, frameworks }), project, '2026-11-23');
  return shown.map(({ id, lines }) => [
    id,
    lines.map((line) => `${line.id} ${line.state} ${line.controls.join()}`.trim()),
  ]);
}

describe('a framework in the plan', () => {
  it('lists its items in the order of their numbers, each with what becomes of it', () => {
    const lines = [
      '5.1 planned C-TST-01',
      '5.2 open C-TST-02',
      '5.3 not-in-plan',
      '5.4 planned C-TST-01,C-TST-02',
      '5.9 not-in-plan',
      '5.10 not-in-plan',
    ];
    expect(linesOf([rules])).toEqual([['rules', lines]]);
  });
  it('is there because of an answer, and not without it', () => {
    expect(linesOf([rules], projectOf({ 'door.lock': 'open' }))).toEqual([]);
    expect(linesOf([rules], projectOf())).toEqual([]);
    const plan = makePlan(contentOf({ frameworks: [rules] }), projectOf({ 'door.lock': 'closed' }), '2026-11-23');
    expect(plan.frameworks[0]?.because).toMatchObject([{ q: 'door.lock', value: 'closed' }]);
  });
  it('calls a risk open until something is planned against each threat that names it', () => {
    const project = projectOf({ 'door.lock': 'closed' });
    const both = [...threats, threat('T-02', { references: ['rules:5.4'] })];
    const stateOf = (list: typeof controls) =>
      makePlan(
        contentOf({ threats: both, controls: list, frameworks: [rules] }),
        project,
        '2026-11-23',
      ).frameworks[0]?.lines.find(({ id }) => id === '5.4')?.state;
    const second = control('C-TST-04', { mitigates: [{ threat: 'T-02', by: 1 }] });
    expect(stateOf(controls)).toBe('open');
    expect(stateOf([...controls, second])).toBe('open');
    expect(stateOf([...controls, { ...second, committedBy: { q: 'door.lock', is: 'closed' } }])).toBe('planned');
  });
  it('leaves with us what the provider answers only in part', () => {
    const both = ['C-TST-05', 'C-TST-06'].map((id) => control(id, { references: ['rules:5.9'] }));
    const stateOf = (list: typeof controls) =>
      makePlan(
        contentOf({ threats, controls: list, frameworks: [rules] }),
        projectOf({ 'door.lock': 'closed' }),
        '2026-11-23',
      ).frameworks[0]?.lines.find(({ id }) => id === '5.9')?.state;
    const theirs = both.map((one) => ({ ...one, owner: 'provider' as const }));
    expect(stateOf(theirs)).toBe('provider');
    expect(stateOf([theirs[0]!, both[1]!])).toBe('open');
  });
  it('gives the provider what is its duty there, whatever the plan holds', () => {
    const theirs: Framework = { ...rules, items: { '5.1': { title: 'One', provider: ['eks'] } } };
    const content = contentOf({
      threats,
      controls,
      frameworks: [theirs],
      questions: [...contentOf().questions, place],
    });
    const stateOn = (provider: string) =>
      makePlan(content, projectOf({ 'door.lock': 'closed', 'platform.provider': provider }), '2026-11-23').frameworks[0]
        ?.lines[0]?.state;
    expect([stateOn('eks'), stateOn('aks')]).toEqual(['provider', 'planned']);
  });
  it('shares items with another edition, whose references count', () => {
    const { items: _, ...later } = { ...rules, id: 'rules-2', itemsOf: 'rules' };
    expect(linesOf([rules, later])[1]).toEqual(['rules-2', linesOf([rules])[0]?.[1]]);
  });
  it('says when a control is done', () => {
    const project = { ...projectOf({ 'door.lock': 'closed' }), controls: { 'C-TST-02': { state: 'done' } } } as const;
    expect(linesOf([rules], project)[0]?.[1]).toContain('5.2 met C-TST-02');
  });
  it('is left out where it is written for other platforms', () => {
    expect(linesOf([{ ...rules, on: ['eks'] }])).toEqual([]);
  });
});
