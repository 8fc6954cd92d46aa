// Home: recent projects in numbers, examples to start from, recovery, files that are not understood.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setAnswer } from '../../core/edit-project.ts';
import { makePlan } from '../../core/make-plan.ts';
import { writeProject } from '../../core/project.ts';
import { memoryHost } from './in-memory-host.ts';
import { cloudExample, content, current, emptyProject, exampleProject, fileOf, openWindow, today } from './window.tsx';

const project = exampleProject(cloudExample);

describe('Home', () => {
  it('shows recent projects with numbers computed from their texts', async () => {
    openWindow(null, 'home', memoryHost([fileOf(project)]));
    const table = await screen.findByRole('table', { name: '' }).catch(() => screen.findAllByRole('table'));
    const row = (await screen.findByText('test.parapet, plans')).closest('tr')!;
    const plan = makePlan(content, project, today);
    expect(row.textContent).toContain(String(plan.risk.residual));
    expect(within(row).getByText(String(plan.contradictions.length))).toBeTruthy();
    expect(table).toBeTruthy();
  });

  it('opens a project from its row and comes back to Home by the sign', async () => {
    const { user } = openWindow(null, 'home', memoryHost([fileOf(project)]));
    await user.click(await screen.findByRole('button', { name: new RegExp(project.project.name) }));
    expect(await screen.findByRole('navigation', { name: 'Screens of this project' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Parapet' }));
    expect(await screen.findByRole('heading', { name: 'Projects' })).toBeTruthy();
  });

  it('says that there is none yet, and starts a new one by key', async () => {
    const { user } = openWindow(null);
    expect(await screen.findByText(/No project yet/)).toBeTruthy();
    await user.keyboard('{Control>}n{/Control}');
    expect(await screen.findByRole('navigation', { name: 'Steps' })).toBeTruthy();
    expect(current().answers).toEqual({});
  });

  it('lists every worked example, in the order of the names', async () => {
    openWindow(null);
    const table = (await screen.findByRole('columnheader', { name: 'Example' })).closest('table')!;
    const names = within(table)
      .getAllByRole('button')
      .map((button) => button.textContent);
    const all = content.examples.map(({ id }) => exampleProject(id).project.name);
    expect(names).toEqual([...all].sort());
  });

  it('starts from an example without a file', async () => {
    const { user, host } = openWindow(null);
    const name = exampleProject(cloudExample).project.name;
    await user.click(await screen.findByRole('button', { name }));
    await screen.findByRole('navigation', { name: 'Steps' });
    expect(current().answers).toEqual(exampleProject(cloudExample).answers);
    expect(host.textsOf('projects:save')).toEqual([]);
  });

  const changed = setAnswer(project, 'api.endpoint', 'public-open');
  const recovery = {
    journal: 'file-0',
    id: 'file-0',
    file: 'test.parapet',
    text: writeProject(changed),
    at: '2026-11-23T10:00:00.000Z',
  };

  it('shows what a crash left in the journal, and keeps it in the file', async () => {
    const { user, host } = openWindow(null, 'home', memoryHost([fileOf(project)], [recovery]));
    expect(await screen.findByText(/1 change to .* was not in test.parapet/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/→ Public and open/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Keep them' }));
    await waitFor(() => expect(host.files.get('file-0')?.text).toBe(recovery.text));
    expect(current().answers['api.endpoint']?.value).toBe('public-open');
  });

  it('drops it only after asking', async () => {
    const { user, host } = openWindow(null, 'home', memoryHost([fileOf(project)], [recovery]));
    await user.click(await screen.findByRole('button', { name: 'Drop' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Drop' }));
    await waitFor(() => expect(screen.queryByText(/not in test.parapet/)).toBeNull());
    expect(host.files.get('file-0')?.text).toBe(writeProject(project));
  });

  it('opens a file with unknown entries and lists them', async () => {
    const strange = { ...emptyProject(), answers: { 'moon.phase': { value: 'full' } } };
    const { user } = openWindow(null, 'home', memoryHost([fileOf(strange)]));
    await user.click(await screen.findByRole('button', { name: /test.parapet/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Not understood' });
    expect(within(dialog).getByText(/moon.phase/)).toBeTruthy();
    expect(current().answers).toEqual(strange.answers);
  });

  it('refuses a file that is none, in words, and stays where it is', async () => {
    const broken = { id: 'file-0', file: 'broken.parapet', folder: 'plans', text: '{', stamp: 'as opened' };
    const { user } = openWindow(null, 'home', memoryHost([broken]));
    expect(await screen.findByText('cannot be read')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /broken.parapet/ }));
    expect(await screen.findByRole('dialog', { name: /cannot read broken.parapet/ })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Projects', hidden: true })).toBeTruthy();
  });
});
