// The store: changes with names, undo back over them, keystrokes of one field as one step.
import { beforeEach, describe, expect, it } from 'vitest';
import { newProject } from '../../core/project.ts';
import type { Project } from '../../core/project-types.ts';
import { change, endStep, moveTo, openProject, projectStore, redo, undo } from '../../renderer/store.ts';

const named = (name: string) => (project: Project) => ({ ...project, project: { ...project.project, name } });
const name = () => projectStore.getState().project?.project.name;
const past = () => projectStore.temporal.getState().pastStates;

beforeEach(() => openProject(newProject({ hash: 'h', date: '2026-11-23' }), 'wizard'));

describe('the store', () => {
  it('goes back over every change and forward again', () => {
    change('A', named('a'));
    change('B', named('b'));
    undo();
    expect(name()).toBe('a');
    expect(projectStore.getState().edit?.name).toBe('A');
    undo();
    expect(name()).toBe('');
    redo();
    redo();
    expect(name()).toBe('b');
  });

  it('keeps the keystrokes of one field as one step, and another visit as another', () => {
    change('Name', named('p'), 'name');
    change('Name', named('pa'), 'name');
    change('Name', named('pay'), 'name');
    expect(past()).toHaveLength(1);
    endStep();
    change('Name', named('paid'), 'name');
    expect(past()).toHaveLength(2);
    undo();
    expect(name()).toBe('pay');
    undo();
    expect(name()).toBe('');
  });

  it('drops what could be redone when something else is typed', () => {
    change('Name', named('a'), 'name');
    change('Other', named('b'));
    undo();
    change('Name', named('c'), 'name');
    redo();
    expect(name()).toBe('c');
  });

  it('leaves the cursor out of undo', () => {
    change('A', named('a'));
    moveTo({ screen: 'plan' });
    undo();
    expect(projectStore.getState().cursor.screen).toBe('plan');
  });

  it('forgets the steps of the project before', () => {
    change('A', named('a'));
    openProject(newProject({ hash: 'h', date: '2026-11-23' }), 'wizard');
    undo();
    expect(name()).toBe('');
  });

  it('takes no step for a change that changes nothing', () => {
    change('A', (project) => project);
    expect(past()).toHaveLength(0);
  });
});
