// A project in which a person has typed one text wherever text can be typed, on any provider.

import type { Content } from '../../core/content/content.ts';
import type { ListName, ProviderKey } from '../../core/content/shapes.ts';
import { makePlan } from '../../core/make-plan.ts';
import type { Plan } from '../../core/plan-types.ts';
import {
  type Answer,
  type ControlRecord,
  controlStates,
  type Decision,
  type Project,
} from '../../core/project-types.ts';
import type { Item } from '../../core/value.ts';
import { projectOn } from '../fixtures/provider-projects.ts';

export const date = '2026-11-23';

/** What the n-th place for a name, and for a note, gets. */
export interface Typed {
  readonly name: (place: number) => string;
  readonly note: (place: number) => string;
}
/** One text everywhere. */
export const everywhere = (name: string, note: string): Typed => ({ name: () => name, note: () => note });
/** Many texts, in turn. */
export const inTurn = (names: readonly string[], notes: readonly string[]): Typed => ({
  name: (place) => names[place % names.length]!,
  note: (place) => notes[place % notes.length]!,
});

/** The plan of the fixture on a provider, with `length` entries a list and every text replaced. */
export function hostilePlan(content: Content, provider: ProviderKey, typed: Typed, length: number): Plan {
  const plain = withTexts(projectOn(provider), typed, length);
  return makePlan(content, withRecords(content, plain, typed), date);
}

/** Fields of entries that hold free text; `host` and ranges are checked and cannot. */
const textFields: { readonly [list in ListName]: readonly string[] } = {
  tenants: ['name', 'group'],
  networks: ['name', 'vrf', 'zone'],
  apps: ['name'],
  nodePools: ['name', 'size'],
};

function withTexts(project: Project, { name, note }: Typed, length: number): Project {
  let place = 0;
  const typedItem = (item: Item, list: ListName): Item => ({
    ...item,
    ...Object.fromEntries(textFields[list].map((field) => [field, name(place++)])),
    id: item.id,
  });
  const lists = (Object.keys(textFields) as ListName[]).map((list) => [
    list,
    (project.lists[list] ?? []).slice(0, length).map((item) => typedItem(item, list)),
  ]);
  const answers = Object.entries(project.answers).map(([asked, answer], index): [string, Answer] => [
    asked,
    { ...answer, note: note(index) },
  ]);
  const info = ['name', 'organisation', 'author', 'version', 'classification'].map((key) => [key, name(place++)]);
  return {
    ...project,
    project: { ...project.project, ...Object.fromEntries(info), scope: note(0), assumptions: [note(1), note(2)] },
    answers: {
      ...Object.fromEntries(answers),
      'platform.purpose': { note: note(3), undecided: { owner: name(place++), until: '2026-12-01' } },
    },
    lists: Object.fromEntries(lists),
  };
}

/** Decisions, ratings and states with the texts, at every third finding and control of the plan. */
function withRecords(content: Content, project: Project, { name, note }: Typed): Project {
  const { findings, controls } = makePlan(content, project, date);
  const third = <T>(list: readonly T[]): readonly T[] => list.filter((_, index) => index % 3 === 0);
  const decisions = third(findings).map(({ id }, index): [string, Decision] => [
    id,
    {
      treatment: index % 2 === 0 ? 'accepted' : 'transferred',
      by: name(index),
      reason: note(index),
      basis: { because: note(index), likelihood: 3, impact: 3 },
    },
  ]);
  const overrides = findings.slice(0, 8).map(({ id }, index) => [id, { likelihood: 2, reason: note(index) }]);
  const records = third(controls).map(({ id }, index): [string, ControlRecord] => [
    id,
    {
      state: controlStates[index % controlStates.length]!,
      owner: name(index),
      link: name(index + 1),
      evidence: note(index),
      reason: note(index + 1),
    },
  ]);
  return {
    ...project,
    decisions: Object.fromEntries(decisions),
    overrides: Object.fromEntries(overrides),
    controls: Object.fromEntries(records),
  };
}
