// The knowledge base in the window: with and without a project, by search, by link and back, on any platform.
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { createRef } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { catalogueOf } from '../../core/catalogue.ts';
import type { Content } from '../../core/content/content.ts';
import type { Chapter } from '../../core/content/reference-data.ts';
import { views } from '../../core/diagram/views.ts';
import { makePlan } from '../../core/make-plan.ts';
import { EntryPage } from '../../renderer/knowledge/EntryPage.tsx';
import { shownKinds } from '../../renderer/knowledge/rows.ts';
import { setShelf } from '../../renderer/knowledge/shelf.ts';
import { ServicesContext } from '../../renderer/services.ts';
import { openProject, projectStore } from '../../renderer/store.ts';
import { memoryHost } from './in-memory-host.ts';
import { cloudExample, content, current, exampleProject, goTo, openWindow, today } from './window.tsx';

const project = exampleProject(cloudExample);
const plan = makePlan(content, project, today);
const page = () => within(screen.getByRole('article'));
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 2, name });
const titleOf = (key: string) => catalogueOf(content).entry.get(key)!.title;
const options = () => within(screen.getByRole('listbox')).getAllByRole('option');
const field = () => screen.findByRole('combobox', { name: 'Search in ids, titles and texts' });

beforeEach(() => {
  localStorage.clear();
  setShelf({ query: '', kind: 'all', group: null, onlyHere: false, active: null });
});

/** Opens the knowledge base at an entry. */
async function openAt(key: string, withProject = false, shown: Content = content) {
  const opened = openWindow(withProject ? project : null, 'knowledge', undefined, shown);
  goTo({ screen: 'knowledge', entry: key });
  await screen.findByRole('article');
  return opened;
}

describe('the knowledge base without a project', () => {
  it('opens from Home, and Home is one click away', async () => {
    const { user } = openWindow(null);
    await user.click(await screen.findByRole('button', { name: 'Explore the knowledge base' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Knowledge base' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Parapet' }));
    expect(await screen.findByRole('heading', { name: 'Projects' })).toBeTruthy();
  });

  it('opens from the palette', async () => {
    const { user } = openWindow(null);
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Search or command' }), 'knowledge');
    await user.keyboard('{Enter}');
    expect(await field()).toBeTruthy();
  });

  it('finds by typing, walks by arrow, opens by Enter, and keeps its place in the list', async () => {
    const { user } = await openAt('threats/T-30');
    await user.keyboard('/');
    expect(document.activeElement).toBe(await field());
    await user.keyboard('default deny');
    const found = options().length;
    expect(found).toBeGreaterThan(2);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const chosen = options()[2]!;
    expect(chosen.getAttribute('aria-selected')).toBe('true');
    expect((await field()).getAttribute('aria-activedescendant')).toBe(chosen.id);
    const name = within(chosen).getAllByTitle(/./)[0]!.textContent!;
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'));
    expect(name).toContain(document.activeElement!.textContent);
    await user.keyboard('/');
    expect(options()[2]!.getAttribute('aria-selected')).toBe('true');
    expect(options()).toHaveLength(found);
    await user.keyboard('{Escape}');
    expect(options().length).toBeGreaterThan(found);
  });

  it('narrows by kind and by part of a kind', async () => {
    const { user } = await openAt('threats/T-30');
    const select = screen.getByLabelText('Kind');
    await user.selectOptions(select, 'contradictions');
    expect(screen.getByText(`${content.contradictions.length} entries`)).toBeTruthy();
    await user.selectOptions(select, 'Threats: Spoofing');
    const spoofing = content.threats.filter(({ stride }) => stride.includes('spoofing')).length;
    expect(screen.getByText(spoofing === 1 ? '1 entry' : `${spoofing} entries`)).toBeTruthy();
  });

  it('follows a link and comes back, by button and by key', async () => {
    const { user } = await openAt('threats/T-30');
    await user.click(page().getByRole('button', { name: new RegExp(titleOf('controls/C-NET-02')) }));
    await heading(titleOf('controls/C-NET-02'));
    expect(document.activeElement?.tagName).toBe('H2');
    await user.click(page().getByRole('button', { name: new RegExp(titleOf('manifests/M-02')) }));
    await heading(titleOf('manifests/M-02'));
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await heading(titleOf('controls/C-NET-02'));
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await heading(titleOf('threats/T-30'));
    expect(screen.getByRole('button', { name: 'Back' }).hasAttribute('disabled')).toBe(true);
  });

  it('speaks of the picked platform, and remembers it', async () => {
    const { user } = await openAt('questions/Q-API-01');
    expect(page().getByText('Private cluster, or API Server VNet Integration')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Platform'), 'eks');
    expect(page().getByText('Private endpoint access on, public endpoint access off')).toBeTruthy();
    expect(page().queryByText('Private cluster, or API Server VNet Integration')).toBeNull();
    await openAt('questions/Q-API-01');
    expect((screen.getByLabelText('Platform') as HTMLSelectElement).value).toBe('eks');
    await user.selectOptions(screen.getByLabelText('Platform'), '');
  });

  it('copies a command and an address, and links to no page', async () => {
    const { user } = await openAt('controls/C-NET-02');
    const [verify] = content.controls.find(({ id }) => id === 'C-NET-02')!.verify!;
    await user.click(page().getAllByRole('button', { name: 'Copy the command' })[0]!);
    expect(await navigator.clipboard.readText()).toBe(verify!.run);
    await user.click(page().getAllByRole('button', { name: 'Copy the address' })[0]!);
    expect(await navigator.clipboard.readText()).toMatch(/^https:/);
    expect(screen.queryAllByRole('link')).toEqual([]);
  });

  it('says rules in words and sets names in code', async () => {
    await openAt('threats/T-30');
    expect(page().getByRole('button', { name: 'tenants do not trust each other' })).toBeTruthy();
    await openAt('controls/C-NET-02');
    expect(page().getAllByText('default-deny', { selector: 'code' }).length).toBeGreaterThan(0);
  });

  it('draws every entry of every kind, without a complaint of React', { timeout: 120_000 }, () => {
    const complaints = vi.spyOn(console, 'error');
    const entries = shownKinds.flatMap((kind) => catalogueOf(content).kinds.get(kind) ?? []);
    const info = { door: 'browser', version: '0.1.0', today, folder: 'plans' } as const;
    openProject(null, 'knowledge');
    cleanup();
    render(
      <ServicesContext value={{ content, host: memoryHost(), info, reloadContent: async () => undefined }}>
        <EntryPage all={entries} plan={plan} heading={createRef()} />
      </ServicesContext>,
    );
    for (const { key, title } of entries) {
      goTo({ entry: key });
      // By selector: looking for a role six hundred times takes a minute.
      const body = document.querySelector('article')?.textContent ?? '';
      expect(body, key).toContain(title);
      expect(body, key).not.toMatch(/undefined|\[object|\$\{overlap/);
    }
    expect(complaints.mock.calls).toEqual([]);
    complaints.mockRestore();
  });
});

describe('the knowledge base beside a project', () => {
  it('opens from the bar, marks what is in the plan, and narrows to it', async () => {
    const { user } = openWindow(project, 'plan');
    await user.click(await screen.findByRole('button', { name: 'Knowledge base' }));
    await user.selectOptions(await screen.findByLabelText('Kind'), 'threats');
    await user.click(screen.getByRole('checkbox', { name: 'Only what is in this plan' }));
    const here = new Set(plan.findings.filter(({ verdict }) => verdict !== 'absent').map(({ threat }) => threat));
    expect(screen.getByText(`${here.size} entries`)).toBeTruthy();
    expect(options().every((option) => /applies here|open here/.test(option.textContent ?? ''))).toBe(true);
    expect(current()).toBe(project);
  });

  it('takes the platform of the project first, and another one when it is picked', async () => {
    const { user } = await openAt('questions/Q-API-01', true);
    const picker = screen.getByLabelText('Platform') as HTMLSelectElement;
    expect(picker.value).toBe('ibm-classic');
    await user.selectOptions(picker, 'gke');
    expect(page().getByText('DNS-based endpoint with IAM, or a private IP endpoint')).toBeTruthy();
  });

  it.each([
    ['questions/Q-API-01', 'Go to the question', { screen: 'wizard', question: 'api.endpoint' }],
    ['threats/T-30', 'See it in the threat model', { screen: 'threats' }],
    ['controls/C-NET-02', 'See it in the plan', { screen: 'plan', control: 'C-NET-02' }],
    ['elements/A-01', 'See it in the picture', { screen: 'threats', place: 'A-01' }],
  ] as const)('leads from %s into the project', async (key, name, place) => {
    const { user } = await openAt(key, true);
    await user.click(page().getByRole('button', { name }));
    expect(projectStore.getState().cursor).toMatchObject(place);
  });

  it('keeps no step of browsing among the changes of the project', async () => {
    const { user } = await openAt('threats/T-30', true);
    await user.click(page().getByRole('button', { name: new RegExp(titleOf('controls/C-NET-02')) }));
    expect(projectStore.temporal.getState().pastStates).toEqual([]);
  });
});

describe('frameworks and sources, both ways', () => {
  const framework = {
    id: 'f-1',
    title: 'Rules of the house',
    version: '1',
    date: '2026-01-01',
    url: 'https://f.example',
    ids: '^\\d+$',
    licence: 'Ids only.',
    items: { '1': { title: 'Cut the pods apart' }, '2': { title: 'Nobody speaks of it' } },
  };
  const chapter: Chapter = {
    id: 'k8s-netpol/one',
    title: 'Beginnings',
    statements: {
      'S-001': {
        said: 'Pods talk.',
        today: 'misleading',
        now: 'They may be kept apart.',
        answeredBy: ['C-NET-02', 'view:network'],
      },
    },
  };
  const named = content.controls.map((control) =>
    control.id === 'C-NET-02' ? { ...control, references: [...control.references, 'f-1:1'] } : control,
  );
  const more: Content = {
    ...content,
    controls: named,
    frameworks: [...content.frameworks, framework],
    chapters: [chapter],
  };

  it('shows each item with what names it and its state, and leads from the control to the item', async () => {
    const { user } = await openAt('frameworks/f-1', true, more);
    const rows = page()
      .getAllByRole('row')
      .map(({ textContent }) => textContent);
    expect(rows).toContain('1Cut the pods apartPlannedC-NET-02–');
    expect(rows).toContain('2Nobody speaks of itNot in this plan––');
    await user.click(page().getByRole('button', { name: 'C-NET-02' }));
    await heading(titleOf('controls/C-NET-02'));
    await user.click(page().getByRole('button', { name: '1' }));
    await heading('Rules of the house 1');
    expect(document.activeElement?.id).toBe('part-1');
  });

  it('sets what a source said beside what holds today, and leads back from the entry', async () => {
    const { user } = await openAt('controls/C-NET-02', false, more);
    await user.click(page().getByRole('button', { name: 'S-001' }));
    await heading('Network policies');
    expect(page().getByRole('heading', { name: 'Then and now: Beginnings' })).toBeTruthy();
    const statement = document.getElementById('part-S-001')!;
    expect(statement.textContent).toContain('Pods talk.');
    expect(statement.textContent).toContain('Misleads today. They may be kept apart.');
    expect(statement.textContent).toContain(`the view “${views.network.title}” of the diagram`);
    expect(document.activeElement).toBe(statement);
  });
});
