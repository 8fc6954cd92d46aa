// Content packs in the window: listed, removed, marked as own, and never lost from sight when they are not used.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addPack } from '../../core/content/assemble.ts';
import { writeProject } from '../../core/project.ts';
import type { ListedPack, ListedPacks } from '../../host/contract.ts';
import { type Commands, runMenuCommand } from '../../renderer/frame/commands.ts';
import { usePresenter } from '../../renderer/frame/presenter.ts';
import { usePacks } from '../../renderer/packs/packs.ts';
import { housePack, housePackName } from '../fixtures/house-pack.ts';
import { memoryHost } from './in-memory-host.ts';
import { cloudExample, content, current, emptyProject, exampleProject, fileOf, goTo, openWindow } from './window.tsx';

const files = Object.entries(housePack()).map(([path, text]) => ({ path, text }));
const own = addPack(content, 'house', files).content!;
const good: ListedPack = { id: '0'.repeat(32), folder: '~/house', pack: own.packs[0]!, problems: [] };
const fault = { where: 'colour', code: 'content.shape', message: 'The key colour is not known here.' };
const bad: ListedPack = {
  id: '1'.repeat(32),
  folder: '~/other',
  pack: null,
  problems: [{ ...fault, file: '~/other/controls/C-ORG-02-x.yaml', line: 7 }],
};
const hostWith = (packs: ListedPacks) => {
  const host = memoryHost();
  host.listed.packs = packs;
  usePacks.setState({ listed: null, refusal: null });
  return host;
};
const openPacks = async (packs: ListedPacks, known = content) => {
  const host = hostWith(packs);
  const { user } = openWindow(null, 'home', host, known);
  const side = await screen.findByRole('complementary', { name: 'Knowledge' });
  await user.click(within(side).getByRole('button', { name: /Content packs|House rules 3/ }));
  return { user, host, dialog: await screen.findByRole('dialog', { name: 'Content packs' }) };
};

describe('the content packs', () => {
  it('say who they are, what they replace and why', async () => {
    const { dialog } = await openPacks({ packs: [good], used: true, canChange: true }, own);
    await within(dialog).findByText(housePackName);
    expect(dialog.textContent).toContain('20 November 2026');
    expect(dialog.textContent).toContain('~/house, 6 entries');
    expect(dialog.textContent).toContain(good.pack?.hash);
    expect(dialog.textContent).toContain('Replaces C-NET-02: Our auditors want it');
    expect(screen.getByText(/Knowledge as of .* with House rules 3/)).toBeTruthy();
  });

  it('with problems say them with file and line, and the window says that none is used', async () => {
    const { user, dialog, host } = await openPacks({ packs: [good, bad], used: false, canChange: true });
    expect((await within(dialog).findByRole('alert')).textContent).toMatch(/goes on with the built-in content/);
    expect(dialog.textContent).toContain('~/other/controls/C-ORG-02-x.yaml:7 colour');
    await user.click(within(dialog).getByRole('button', { name: 'Remove ~/other' }));
    await waitFor(() => expect(within(dialog).queryByRole('alert')).toBeNull());
    expect(host.calls.filter(({ channel }) => channel === 'packs:remove')).toEqual([
      { channel: 'packs:remove', ask: { id: bad.id } },
    ]);
  });

  it('are a click away in the status bar as long as they are not used', async () => {
    const { user } = openWindow(emptyProject(), 'wizard', hostWith({ packs: [bad], used: false, canChange: true }));
    await user.click(await screen.findByRole('button', { name: 'Content packs not used' }));
    expect(await screen.findByRole('dialog', { name: 'Content packs' })).toBeTruthy();
  });

  it('cannot be changed in the browser edition, which says why', async () => {
    const { dialog } = await openPacks({ packs: [good], used: true, canChange: false });
    await within(dialog).findByText(/serve --content DIR/);
    expect(
      within(dialog)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Close']);
  });

  it('say why a folder was not taken', async () => {
    const { user, dialog, host } = await openPacks({ packs: [], used: true, canChange: true });
    host.refusals.set('packs:add', { code: 'pack.too-many', message: 'There are 20 content packs already.' });
    await user.click(await within(dialog).findByRole('button', { name: 'Add a folder' }));
    expect((await within(dialog).findByRole('alert')).textContent).toBe('There are 20 content packs already.');
  });
});

describe('entries of a pack', () => {
  const project = { ...exampleProject(cloudExample) };
  const answered = { ...project, answers: { ...project.answers, 'house.shared-build': { value: 'shared' } } };

  it('are marked as own, at the question, the finding and the control', async () => {
    openWindow(answered, 'wizard', memoryHost(), own);
    await screen.findAllByRole('navigation', { name: 'Steps' });
    goTo({ question: 'house.shared-build' });
    expect(await screen.findByText('from House rules 3')).toBeTruthy();
    goTo({ screen: 'threats', finding: 'T-990@tenant:t1', place: 'tenant:t1' });
    await waitFor(() => expect(screen.getAllByText('from House rules 3').length).toBeGreaterThan(0));
    goTo({ screen: 'plan', finding: null, control: 'C-ORG-01' });
    await waitFor(() => expect(screen.getAllByText('from House rules 3').length).toBeGreaterThan(0));
    goTo({ control: 'C-NET-01' });
    await waitFor(() => expect(screen.queryByText('from House rules 3')).toBeNull());
  });

  it('stay in the file when the pack is not loaded', async () => {
    const file = { ...answered, controls: { ...answered.controls, 'C-ORG-01': { state: 'planned' as const } } };
    const { user } = openWindow(null, 'home', memoryHost([fileOf(file)]));
    await user.click(await screen.findByRole('button', { name: /test.parapet/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Not understood' });
    expect(within(dialog).getByText(/house.shared-build/)).toBeTruthy();
    expect(writeProject(current())).toBe(writeProject(file));
  });
});

describe('the menu of the desktop', () => {
  it('reaches the packs and presenter mode', async () => {
    const { user } = openWindow(null, 'home', hostWith({ packs: [], used: true, canChange: true }));
    runMenuCommand('presenter', {} as Commands);
    expect(usePresenter.getState().on).toBe(true);
    runMenuCommand('presenter', {} as Commands);
    runMenuCommand('packs', {} as Commands);
    const dialog = await screen.findByRole('dialog', { name: 'Content packs' });
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
