// Stage "ask": what shows, what is offered, recommended and locked, and how far the person is.
import { describe, expect, it } from 'vitest';
import { knowFacts } from '../../core/facts.ts';
import type { Project } from '../../core/project-types.ts';
import { askQuestions, totalProgress } from '../../core/wizard.ts';
import { projectWith, smallContent } from './small-files.ts';

function ask(answers: Parameters<typeof projectWith>[0], lists: Project['lists'] = {}) {
  const project = projectWith(answers, lists);
  const steps = askQuestions(smallContent, knowFacts(smallContent, project), project);
  const find = (id: string) => steps.flatMap(({ questions }) => questions).find(({ question }) => question.id === id)!;
  return { steps, find };
}

describe('askQuestions', () => {
  it('shows, hides, or does not know yet', () => {
    expect(ask({}).find('Q-API-02').visible).toBe('unknown');
    expect(ask({ 'api.endpoint': 'both' }).find('Q-API-02').visible).toBe(true);
    expect(ask({ 'api.endpoint': 'private' }).find('Q-API-02').visible).toBe(false);
  });
  it('recommends, unless a lock decides', () => {
    expect(ask({}).find('Q-NET-03').answers[0]?.recommended).toMatchObject({ option: 'cilium' });
    const locked = ask({ 'platform.provider': 'ibm-classic' }).find('Q-NET-03');
    expect(locked.answers[0]?.locked).toMatchObject({ value: 'calico', says: 'The platform brings it.' });
    expect(locked.answers[0]?.recommended).toBeUndefined();
    expect(locked.answered).toBe(true);
  });
  it('marks options that are not offered', () => {
    const options = ask({ 'platform.provider': 'edge' }).find('Q-API-01').answers[0]?.options;
    expect(options?.map(({ key, offered }) => `${key} ${offered}`)).toEqual([
      'private true',
      'both true',
      'public-open false',
    ]);
  });
  it('says what to watch on this platform only', () => {
    const watch = (provider: string) =>
      ask({ 'platform.provider': provider }).find('Q-API-01').answers[0]?.options[1]?.watch;
    expect(watch('edge')).toBe('Look twice.');
    expect(watch('eks')).toBe('Look twice. Look at the subnets.');
  });
  it('asks compound questions field by field, and lists entry by entry', () => {
    const found = ask({ 'network.pod-range': '10.0.0.0/16' }, { networks: [{ id: 'n1', vlan: 5000 }] });
    expect(found.find('Q-NET-11').answers.map(({ name }) => name)).toContain('network.pods-per-node');
    expect(found.find('Q-NET-11').answered).toBe(false);
    const networks = found.find('Q-NET-10');
    expect(networks.entries[0]?.fields.find(({ name }) => name === 'vlan')?.problems[0]?.where).toBe(
      'lists.networks[0].vlan',
    );
    expect(networks.problems).toHaveLength(1);
    expect(networks.answered).toBe(true);
  });
  it('counts only what shows for certain', () => {
    expect(totalProgress(ask({}).steps)).toEqual({ asked: 9, answered: 0, undecided: 0, problems: 0 });
    expect(totalProgress(ask({ 'api.endpoint': 'both' }).steps)).toMatchObject({ asked: 10, answered: 1 });
    const project: Project = { ...projectWith({}), answers: { 'api.endpoint': { undecided: { owner: 'Kim' } } } };
    expect(totalProgress(askQuestions(smallContent, knowFacts(smallContent, project), project)).undecided).toBe(1);
  });
});
