// Sentences from reasons: one of each kind, in words that a person would sign.
import { describe, expect, it } from 'vitest';
import { becauseOf, becauseText } from '../../../core/document/because.ts';
import { namesOf } from '../../../core/document/names.ts';
import type { Reason } from '../../../core/value.ts';
import { answered, samplePlan, unanswered } from './sample-plan.ts';

const plan = samplePlan();
const explainer = { names: namesOf(plan), facts: plan.facts };
const say = (...reasons: readonly Reason[]) => becauseOf(reasons, explainer).map(becauseText);

describe('because', () => {
  it('names the question, the label of the option and the code', () => {
    expect(say(answered('one.endpoint', 'private'))).toEqual(['“API endpoint” is “Private only” (Q-ONE-01)']);
  });

  it('says numbers with their unit, several options, none of them, and items by name', () => {
    expect(say(answered('one.nodes', 3))).toEqual(['“Nodes” is “3 nodes” (Q-ONE-05)']);
    expect(say(answered('one.storage', ['file-share']))).toEqual(['“Kinds of storage” is “Shared files” (Q-ONE-03)']);
    expect(say(answered('one.storage', []))).toEqual(['“Kinds of storage” is “No storage” (Q-ONE-03)']);
    expect(say(answered('one.tenants', ['t1', 't2']))).toEqual(['“Tenants” has “payments and payments 2” (Q-ONE-04)']);
    expect(say(answered('one.tenants', []))).toEqual(['“Tenants” is empty (Q-ONE-04)']);
  });

  it('says that an answer is missing', () => {
    expect(say(unanswered('one.endpoint'))).toEqual(['“API endpoint” is not answered yet (Q-ONE-01)']);
  });

  it('says of a question that is not asked which answer hides it', () => {
    expect(say({ q: 'one.way-in', value: null, state: 'not-applicable' })).toEqual([
      '“Way in” (Q-ONE-02) is not asked, as “API endpoint” is “Public and open” (Q-ONE-01)',
    ]);
  });

  it('names the item whose field decided', () => {
    expect(say({ item: 'privileged', place: 'tenant:t1', value: true, state: 'answered' })).toEqual([
      '“Needs privileged pods” of payments (tenant) is “Yes”',
    ]);
    expect(say({ item: 'privileged', place: 'tenant:t1', value: null, state: 'unanswered' })).toEqual([
      '“Needs privileged pods” of payments (tenant) is not answered yet',
    ]);
  });

  it('says what is part of the design where nothing else is known', () => {
    expect(say({ element: 'A-01', value: true, state: 'answered' })).toEqual([
      'every cluster has the part “API server”',
    ]);
    expect(say({ element: 'A-01', value: false, state: 'answered' })).toEqual(['the design has no “API server”']);
  });

  it('tells a derived fact only where no answer stands behind it', () => {
    const fact: Reason = { fact: 'tenancy.shared', value: true, state: 'answered' };
    expect(say(fact)).toHaveLength(1);
    expect(say(fact)[0]).not.toContain('tenancy.shared');
    expect(say(fact, answered('one.nodes', 3))).toEqual(['“Nodes” is “3 nodes” (Q-ONE-05)']);
  });

  it('says nothing twice', () => {
    expect(say(unanswered('one.nodes'), unanswered('one.nodes'))).toHaveLength(1);
  });
});

describe('names of places', () => {
  const { place, places } = namesOf(plan);

  it('says where something is', () => {
    expect(place('A-01')).toBe('API server');
    expect(place('tenant:t1')).toBe('payments (tenant)');
    expect(place('tenant:?')).toBe('each tenant of a list that is not answered yet');
    expect(place('tenant:-')).toBe('tenants (the list is empty)');
    expect(place('DF-01:t1>t2')).toBe('payments and payments 2 (People to the API server)');
    expect(place('-')).toBe('the cluster as a whole');
    expect(places(['tenant:t1', 'tenant:t2'])).toBe('tenants payments and payments 2');
    expect(places(['tenant:t1', 'A-01'])).toBe('payments (tenant) and API server');
  });
});
