// The palette: one field that finds questions, places, threats, controls, files and commands, by keyboard alone.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { projectStore } from '../../renderer/store.ts';
import { cloudExample, current, emptyProject, exampleProject, openWindow } from './window.tsx';

const open = async (user: ReturnType<typeof openWindow>['user'], words: string) => {
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox', { name: 'Search or command' }), words);
};
const cursor = () => projectStore.getState().cursor;

describe('the palette', () => {
  it.each([
    ['endpoint reachable', { screen: 'wizard', question: 'api.endpoint' }],
    ['Q-API-04', { screen: 'wizard', question: 'api.sign-in' }],
    ['neighbour file share', { screen: 'threats' }],
    ['C-NET-12', { screen: 'plan', control: 'C-NET-12' }],
    ['claims/quota', { screen: 'manifests', file: 'manifests/20-namespaces/claims/quota.yaml' }],
  ])('finds “%s” and goes there', async (words, place) => {
    const { user } = openWindow(exampleProject(cloudExample), 'export');
    await open(user, words);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(cursor()).toMatchObject(place));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('offers commands, and only those that can be run', async () => {
    const { user } = openWindow(exampleProject(cloudExample));
    await screen.findAllByRole('radio');
    await open(user, 'undo');
    expect(screen.getByText('Nothing has this name.')).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(
      (await screen.findAllByRole('radio')).find((card) => card.getAttribute('aria-checked') !== 'true')!,
    );
    const changed = current();
    await open(user, 'undo');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(current()).not.toBe(changed));
  });

  it('walks through what it found, and says where it is', async () => {
    const { user } = openWindow(exampleProject(cloudExample));
    await open(user, 'storage');
    const options = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(options.length).toBeGreaterThan(2);
    await user.keyboard('{ArrowDown}');
    const field = screen.getByRole('combobox', { name: 'Search or command' });
    expect(options.map((option) => option.getAttribute('aria-selected'))).toEqual(
      options.map((_, at) => String(at === 1)),
    );
    expect(field.getAttribute('aria-activedescendant')).toBe(options[1]?.id);
  });

  it('is there on Home too, with what can be done there', async () => {
    const { user } = openWindow(null);
    await open(user, 'new');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(current()).toEqual(emptyProject()));
  });

  it('opens on / where a screen has no search of its own', async () => {
    const { user } = openWindow(exampleProject(cloudExample));
    await screen.findAllByRole('radio');
    await user.keyboard('/');
    expect(await screen.findByRole('combobox', { name: 'Search or command' })).toBeTruthy();
  });
});
