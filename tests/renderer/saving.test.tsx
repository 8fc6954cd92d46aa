// Nothing is lost: the journal within 250 ms, the file 2 s after the last change, and what is said when that fails.
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setAnswer } from '../../core/edit-project.ts';
import { writeProject } from '../../core/project.ts';
import { revert, saveAs } from '../../renderer/files/project-files.ts';
import { beginKeeping, useSaving } from '../../renderer/files/saving.ts';
import { change, projectStore, undo } from '../../renderer/store.ts';
import { memoryHost } from './in-memory-host.ts';
import { current, emptyProject, fileOf, openWindow } from './window.tsx';

const answer = (value: string) => act(() => change('Endpoint', (project) => setAnswer(project, 'api.endpoint', value)));
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe('saving', () => {
  const project = emptyProject();
  const host = () => memoryHost([fileOf(project)]);
  const openSaved = (memory = host()) => {
    openWindow(project, 'export', memory);
    const { text, ...file } = fileOf(project);
    beginKeeping({ kept: project, saved: project, opened: text, file });
    return memory;
  };
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('writes the journal within 250 ms, also while somebody types without a pause', async () => {
    const memory = openSaved();
    answer('private');
    await wait(150);
    answer('both');
    await wait(100);
    expect(memory.textsOf('journal:write').at(-1)).toBe(writeProject(current()));
  });

  it('writes the file 2 s after the last change, once', async () => {
    const memory = openSaved();
    answer('private');
    await wait(1500);
    answer('both');
    await wait(1500);
    expect(memory.textsOf('projects:save')).toEqual([]);
    await wait(600);
    expect(memory.textsOf('projects:save')).toEqual([writeProject(current())]);
  });

  it('writes nothing for a project that was only opened', async () => {
    const memory = openSaved();
    await wait(3000);
    expect(memory.calls.filter(({ channel }) => !channel.endsWith(':list'))).toEqual([]);
  });

  it('says so when the journal cannot be written', async () => {
    const memory = openSaved();
    memory.refusals.set('journal:write', { code: 'disk.full', message: 'The disk is full.', fix: 'Free some space.' });
    answer('private');
    await wait(300);
    expect(screen.getByRole('alert').textContent).toContain('The disk is full. Free some space.');
    memory.refusals.clear();
    answer('both');
    await wait(300);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('goes on saying that the file is not written, while the journal is', async () => {
    const memory = openSaved();
    memory.refusals.set('projects:save', { code: 'file.changed', message: 'Somebody else wrote it.', fix: 'Save as.' });
    answer('private');
    await wait(2500);
    answer('both');
    await wait(300);
    expect(memory.textsOf('journal:write').at(-1)).toBe(writeProject(current()));
    expect(screen.getByRole('alert').textContent).toContain('Somebody else wrote it. Save as.');
    memory.refusals.clear();
    await wait(2000);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('names what each save replaces', async () => {
    const memory = openSaved();
    answer('private');
    await wait(2500);
    answer('both');
    await wait(2500);
    const stamps = memory.calls.filter(({ channel }) => channel === 'projects:save').map(({ ask }) => ask);
    expect(stamps).toMatchObject([{ stamp: 'as opened' }, { stamp: 'stamp 1' }]);
  });

  it('keeps the project under a name, and from then on in that file', async () => {
    const memory = memoryHost();
    openWindow(project, 'export', memory);
    answer('private');
    await act(async () => void (await saveAs('plant', memory)));
    expect(useSaving.getState().file?.file).toBe('plant.parapet');
    answer('both');
    await wait(2500);
    expect([...memory.files.values()].at(-1)?.text).toBe(writeProject(current()));
  });

  it('goes back to the state at opening, and undo takes that back', () => {
    openSaved();
    answer('private');
    act(() => void revert());
    expect(current().answers).toEqual({});
    act(undo);
    expect(projectStore.getState().project?.answers['api.endpoint']?.value).toBe('private');
  });
});
