// Retired ids: a saved project is read as if it named what replaced them.
import { expect, it } from 'vitest';
import type { Content } from '../../core/content/content.ts';
import { replaceRetired } from '../../core/retired-ids.ts';
import { projectWith, smallContent } from './small-files.ts';

const retired = (use: string | null) => ({ use, since: '2026-11-23', because: 'It moved.' });
const content: Content = {
  ...smallContent,
  questions: smallContent.questions.map((question) =>
    question.id === 'Q-API-02' ? { ...question, retired: retired('Q-NET-03') } : question,
  ),
  threats: smallContent.threats.map((threat) => ({ ...threat, retired: retired('T-31') })),
  controls: smallContent.controls.map((control) => ({ ...control, retired: retired(null) })),
};

it('replaces names of answers, threats of decisions, and nothing without a use', () => {
  const decision = {
    treatment: 'accepted',
    by: 'Kim',
    reason: 'Small.',
    basis: { because: '', likelihood: 1, impact: 1 },
  } as const;
  const project = {
    ...projectWith({ 'api.sources': 'old' }),
    decisions: { 'T-30@tenant:t1': decision },
    controls: { 'C-NET-02': { state: 'done' } },
  } as const;
  const replaced = replaceRetired(content, project);
  expect(replaced.answers).toEqual({ 'network.plugin': { value: 'old' } });
  expect(replaced.decisions).toEqual({ 'T-31@tenant:t1': decision });
  expect(replaced.controls).toEqual(project.controls);
  const both = replaceRetired(content, projectWith({ 'api.sources': 'old', 'network.plugin': 'new' }));
  expect(both.answers).toEqual({ 'network.plugin': { value: 'new' } });
  expect(replaceRetired(smallContent, project)).toBe(project);
});
