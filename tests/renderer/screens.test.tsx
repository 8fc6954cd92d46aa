// Threats, plan, manifests and export over a worked example: what they show is the plan's, what they do is an input.

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makePlan } from '../../core/make-plan.ts';
import { explainerOf } from '../../renderer/sentences.ts';
import { cloudExample, content, current, exampleProject, goTo, openWindow, today } from './window.tsx';

const project = exampleProject(cloudExample);
const plan = makePlan(content, project, today);
const living = plan.findings.filter(({ verdict }) => verdict !== 'absent');
const title = (threat: string) => content.threats.find(({ id }) => id === threat)!.title;

describe('the threat model', () => {
  it('lists every finding that applies or is open', async () => {
    openWindow(project, 'threats');
    expect(await screen.findByText(`${living.length} threats`)).toBeTruthy();
    expect(screen.getByText(`inherent ${plan.risk.inherent}`)).toBeTruthy();
    expect(screen.getByText(`residual ${plan.risk.residual}`)).toBeTruthy();
  });

  it('filters by verdict and by text', async () => {
    const { user } = openWindow(project, 'threats');
    await user.selectOptions(await screen.findByLabelText('Verdict'), 'absent');
    const absent = plan.findings.filter(({ verdict }) => verdict === 'absent').length;
    expect(screen.getByText(absent === 1 ? '1 threat' : `${absent} threats`)).toBeTruthy();
    await user.type(screen.getByLabelText('Search in titles and ids'), 'no such words');
    expect(screen.getByText('No threat matches the filter.')).toBeTruthy();
  });

  it('chooses an element by Enter and walks with the arrow keys', async () => {
    const { user } = openWindow(project, 'threats');
    const card = await screen.findByRole('button', { name: /^API server/ });
    card.focus();
    await user.keyboard('{Enter}');
    expect(await within(screen.getByRole('complementary')).findByRole('heading', { name: /API server/ })).toBeTruthy();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).not.toBe(card);
    expect(document.activeElement?.getAttribute('role')).toBe('button');
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { name: 'All threats' })).toBeTruthy();
  });

  it('opens a finding: story, arithmetic, controls, and the way to its question', async () => {
    const worst = [...living].sort((a, b) => b.inherent!.score - a.inherent!.score || (a.id < b.id ? -1 : 1))[0]!;
    const { user } = openWindow(project, 'threats');
    await user.click((await screen.findAllByRole('button', { name: new RegExp(title(worst.threat)) }))[0]!);
    const { likelihood, impact, score } = worst.inherent!;
    const panel = within(screen.getByRole('complementary'));
    expect(panel.getByText(content.threats.find(({ id }) => id === worst.threat)!.story)).toBeTruthy();
    expect(
      panel.getByText(
        (_, element) =>
          element?.tagName === 'SPAN' &&
          element.textContent?.startsWith(`${likelihood} × ${impact} = ${score}`) === true,
      ),
    ).toBeTruthy();
  });

  it('has a twin in words', async () => {
    openWindow(project, 'threats');
    const twin = within(await screen.findByRole('region', { name: 'The diagram in words' }));
    expect(twin.getAllByText(/, \d+ threats?$/).length).toBeGreaterThan(10);
  });
});

describe('the plan', () => {
  it('shows the roadmap in four phases', async () => {
    openWindow(project, 'plan');
    const rows = await screen.findAllByRole('row');
    const onRoadmap = plan.roadmap.flatMap(({ controls }) => controls);
    for (const id of onRoadmap)
      expect(
        rows.some((row) => row.textContent?.includes(id)),
        id,
      ).toBe(true);
    expect(within(screen.getByRole('list', { name: 'Phases' })).getAllByRole('listitem')).toHaveLength(4);
  });

  it('sets a state, an owner and a date on a control', async () => {
    const id = plan.controls.find(({ state }) => state === 'suggested')!.id;
    const { user } = openWindow(project, 'plan');
    await user.click(await screen.findByRole('button', { name: id }));
    await user.selectOptions(screen.getByLabelText('State'), 'under-way');
    await user.type(screen.getByLabelText('Owner'), 'Ada');
    expect(current().controls[id]).toEqual({ state: 'under-way', owner: 'Ada' });
    expect(screen.getByRole('button', { name: new RegExp(`Undo “${id}: owner”`) })).toBeTruthy();
  });

  const open = plan.findings.find(({ treatment }) => treatment === 'to-decide')!;

  it('asks for who, why and until before it records an accepted risk', async () => {
    const { user } = openWindow(project, 'plan');
    goTo({ finding: open.id });
    await user.click(await screen.findByRole('radio', { name: /Accept/ }));
    await user.click(screen.getByRole('button', { name: 'Record' }));
    expect(screen.getByText('An accepted risk needs an end. Pick a date.')).toBeTruthy();
    expect(current()).toBe(project);
    await user.type(screen.getByLabelText('Who accepts the risk'), 'Security officer');
    await user.type(screen.getByLabelText('Why'), 'The firewall comes later.');
    await user.type(screen.getByLabelText('Until'), '2027-03-31');
    await user.click(screen.getByRole('button', { name: 'Record' }));
    expect(current().decisions[open.id]).toMatchObject({
      treatment: 'accepted',
      by: 'Security officer',
      until: '2027-03-31',
      basis: { likelihood: open.inherent!.likelihood, impact: open.inherent!.impact },
    });
    const accepted = makePlan(content, current(), today).findings.find(({ id }) => id === open.id);
    expect(accepted).toMatchObject({ treatment: 'accepted' });
    expect(accepted?.review).toBeUndefined();
    expect(screen.getByRole('button', { name: new RegExp(`Undo “Accept ${open.threat}”`) })).toBeTruthy();
  });

  it('mitigates by planning the chosen controls, and stores nothing at the finding', async () => {
    const { user } = openWindow(project, 'plan');
    goTo({ finding: open.id });
    await user.click(await screen.findByRole('radio', { name: /Mitigate/ }));
    const box = screen.getAllByRole('checkbox', { name: /^Plan C-/ })[0] as HTMLInputElement;
    await user.click(box);
    await user.click(screen.getByRole('button', { name: 'Record' }));
    const id = box.getAttribute('aria-label')!.replace('Plan ', '');
    expect(current().controls[id]).toEqual({ state: 'planned' });
    expect(current().decisions).toEqual(project.decisions);
  });

  it('shows a decision whose finding is gone, and removes it only when asked', async () => {
    const basis = { because: '', likelihood: 3, impact: 3 };
    const lost = { treatment: 'accepted', by: 'Ada', reason: 'Old.', until: '2027-01-01', basis } as const;
    const { user } = openWindow({ ...project, decisions: { 'T-30@tenant:t99': lost } }, 'plan');
    await user.click(await screen.findByRole('tab', { name: /Decisions 1/ }));
    expect(screen.getByText(/The finding is no longer there/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(current().decisions).toEqual({});
  });
});

describe('the manifests', () => {
  it('show every file, and the chain behind a decided line', async () => {
    const { user } = openWindow(project, 'manifests');
    const tree = await screen.findByRole('tree');
    const names = within(tree)
      .getAllByRole('treeitem')
      .map(({ textContent }) => textContent);
    for (const { path } of plan.manifests)
      expect(names.some((name) => name?.includes(path.split('/').at(-1)!))).toBe(true);
    const code = within(screen.getByRole('main'))
      .getAllByRole('button')
      .find((line) => /^C-[A-Z]{3}-\d\d\d/.test(line.textContent ?? ''))!;
    await user.click(code);
    const why = within(screen.getByRole('complementary'));
    expect(why.getByText(/The answers?/)).toBeTruthy();
    expect(why.getByText('cut by a control')).toBeTruthy();
    await user.click(why.getAllByRole('button', { name: 'Change the answer' })[0]!);
    expect(await screen.findByRole('navigation', { name: 'Steps' })).toBeTruthy();
  });

  it('show the script that verifies the plan, and which control a line of it checks', async () => {
    const { user } = openWindow(project, 'manifests');
    await user.click(await screen.findByRole('treeitem', { name: /verify\.sh/ }));
    expect(screen.getByRole('heading', { name: 'verify/verify.sh' })).toBeTruthy();
    const lines = [...screen.getByRole('list', { name: 'verify/verify.sh' }).querySelectorAll('button')];
    await user.click(lines.find(({ textContent }) => /^C-NET-02\d+script C-NET-02/.test(textContent ?? ''))!);
    const why = within(screen.getByRole('complementary'));
    await user.click(why.getByRole('button', { name: /C-NET-02/ }));
    expect(await screen.findByRole('heading', { name: /Deny all traffic/ })).toBeTruthy();
  });

  it('say what is not written, and why', async () => {
    openWindow(project, 'manifests');
    const note = await screen.findByText('Not written, and why');
    const list = note.closest('details')!;
    const { names } = explainerOf(plan);
    for (const { id, message } of plan.missing) {
      const [manifest, item] = id.split(':');
      expect(list.textContent).toContain(manifest);
      expect(list.textContent).toContain(message);
      if (item?.startsWith('t')) expect(list.textContent).toContain(names.place(`tenant:${item}`));
    }
  });
});

describe('the export', () => {
  it('writes what is ticked and lists it', async () => {
    const { user, host } = openWindow(project, 'export');
    await user.click(await screen.findByRole('button', { name: 'None' }));
    expect((screen.getAllByRole('button', { name: 'Export' }).at(-1) as HTMLButtonElement).disabled).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: /Report, PDF/ }));
    await user.click(screen.getByRole('checkbox', { name: /Plan, JSON/ }));
    await user.click(screen.getAllByRole('button', { name: 'Export' }).at(-1)!);
    expect(await screen.findByText(/Written: 2 files in plans\/test-plan/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /zip/ }).getAttribute('href')).toBe('/download/f1.zip');
    const ask = host.calls.find(({ channel }) => channel === 'export:plan')?.ask;
    expect(ask).toMatchObject({ formats: ['pdf', 'json'], date: today });
  });

  it('says what a refusal says', async () => {
    const { user, host } = openWindow(project, 'export');
    host.refusals.set('export:plan', { code: 'export.taken', message: 'The folder is not empty.', fix: 'Move it.' });
    await user.click((await screen.findAllByRole('button', { name: 'Export' })).at(-1)!);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('The folder is not empty. Move it.'));
  });

  it('changes the details of the cover, one field one undo step', async () => {
    const { user } = openWindow(project, 'export');
    const author = await screen.findByLabelText('Author');
    await user.clear(author);
    await user.type(author, 'Ada Lovelace');
    expect(current().project.author).toBe('Ada Lovelace');
    await user.keyboard('{Control>}z{/Control}');
    expect(current().project.author).toBe(project.project.author);
  });
});
