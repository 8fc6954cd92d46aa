// Which questions are open: asked here, and without an answer that counts.
import { describe, expect, it } from 'vitest';
import { knowFacts } from '../../core/facts.ts';
import { findOpenQuestions } from '../../core/open-questions.ts';
import type { Project } from '../../core/project-types.ts';
import { contentOf, projectOf } from './tiny-content.ts';

const content = contentOf();
const open = (project: Project) =>
  findOpenQuestions(content, knowFacts(content, project), project.answers).map(({ id }) => id);

describe('findOpenQuestions', () => {
  it('leaves out what may turn out not to be asked, until it is', () => {
    expect(open(projectOf())).toEqual(['Q-TST-01', 'Q-TST-03', 'Q-TST-04', 'Q-TST-05', 'Q-TST-06']);
    expect(open(projectOf({ 'door.lock': 'closed' }))).toContain('Q-TST-02');
    expect(open(projectOf({ 'door.lock': 'open' }))).not.toContain('Q-TST-02');
  });

  it('counts an answer that does not count as none, and an empty list as one', () => {
    expect(open(projectOf({ 'door.lock': 'ajar' }))).toContain('Q-TST-01');
    expect(open(projectOf({ 'room.ranges': [] }, { tenants: [] }))).toEqual(['Q-TST-01', 'Q-TST-04', 'Q-TST-06']);
  });

  it('keeps a question of several fields open until all are answered, and says who decides', () => {
    expect(open(projectOf({ 'room.size': 3 }))).toContain('Q-TST-04');
    expect(open(projectOf({ 'room.size': 3, 'room.owner': 'Ann' }))).not.toContain('Q-TST-04');
    const undecided = { owner: 'Ann', until: '2026-12-01' };
    const project = { ...projectOf(), answers: { 'room.owner': { undecided } } };
    const found = findOpenQuestions(content, knowFacts(content, project), project.answers);
    expect(found.find(({ id }) => id === 'Q-TST-04')).toEqual({ id: 'Q-TST-04', name: 'room.measures', undecided });
  });
});
