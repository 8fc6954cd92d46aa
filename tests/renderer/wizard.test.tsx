// The wizard: answers by key, previews that tell the truth, lists with errors at the field, notes, undo by name.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setAnswer } from '../../core/edit-project.ts';
import { makePlan } from '../../core/make-plan.ts';
import {
  cloudExample,
  content,
  current,
  emptyProject,
  exampleProject,
  factoryExample,
  goTo,
  openWindow,
  steps,
  today,
} from './window.tsx';

const planOf = (project: ReturnType<typeof current>) => makePlan(content, project, today);
const radio = (name: RegExp) => screen.findByRole('radio', { name });

describe('the wizard', () => {
  it('starts a new project at its first question and answers it by digit', async () => {
    const { user } = openWindow(emptyProject());
    const options = await screen.findAllByRole('radio');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/\?$/);
    await user.keyboard('1');
    expect(screen.getAllByRole('radio')[0]?.getAttribute('aria-checked')).toBe('true');
    expect(options.length).toBeGreaterThan(2);
    expect(Object.keys(current().answers)).toHaveLength(1);
  });

  it('goes on with Enter and back with Shift and Enter', async () => {
    const { user } = openWindow(exampleProject(cloudExample));
    goTo({ question: 'api.endpoint' });
    const first = (await screen.findByRole('heading', { name: /API endpoint/ })).textContent;
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe(first));
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(first));
  });

  it('takes the focus along to the next question', async () => {
    const { user } = openWindow(exampleProject(cloudExample));
    goTo({ question: 'api.endpoint' });
    const card = await radio(/Private and public/);
    card.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).not.toMatch(/API endpoint/));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('says what was undone and what followed', async () => {
    const { user } = openWindow(exampleProject(cloudExample));
    goTo({ question: 'api.endpoint' });
    await radio(/Public and open/);
    await user.keyboard('4');
    await screen.findByText(/^No threat added or gone\. Residual risk \d+, was \d+\. 1 contradiction more\.$/);
    await user.keyboard('{Control>}z{/Control}');
    await screen.findByText(/^Undone: .*API endpoint.*\. No threat .* 1 contradiction fewer\.$/);
  });

  it('leaves a question open with N, and asks who decides it', async () => {
    const { user } = openWindow(exampleProject(cloudExample));
    goTo({ question: 'api.endpoint' });
    await radio(/Not decided yet/);
    const before = steps().queryAllByText('not decided').length;
    await user.keyboard('n');
    await user.type(await screen.findByLabelText('Who decides'), 'Network team');
    expect(current().answers['api.endpoint']?.undecided).toEqual({ owner: 'Network team' });
    expect(current().answers['api.endpoint']?.value).toBeUndefined();
    expect(steps().getAllByText('not decided')).toHaveLength(before + 1);
  });

  it('says why on ?', async () => {
    const { user } = openWindow(exampleProject(cloudExample));
    goTo({ question: 'api.endpoint' });
    await radio(/Private only/);
    await user.keyboard('?');
    expect(await screen.findByText(/Sources:/)).toBeTruthy();
  });

  it('shows on every card the risk that the engine computes for it', async () => {
    const project = exampleProject(cloudExample);
    openWindow(project);
    goTo({ question: 'api.endpoint' });
    const card = await radio(/Public and open/);
    const then = planOf(setAnswer(project, 'api.endpoint', 'public-open'));
    await waitFor(() => expect(card.textContent).toContain(String(then.risk.residual)));
    const change = then.risk.residual - planOf(project).risk.residual;
    expect(change).toBeGreaterThan(0);
    expect(card.textContent).toContain(`+${change} riskier`);
  });

  it('previews an answer on focus and on hover, before it is chosen', async () => {
    const project = exampleProject(cloudExample);
    const { user } = openWindow(project);
    goTo({ question: 'api.endpoint' });
    const card = await radio(/Private only/);
    card.focus();
    const then = planOf(setAnswer(project, 'api.endpoint', 'private'));
    const live = within(screen.getByRole('complementary'));
    await live.findByText('Preview of answer 1');
    const total = live.getByText(/^Residual risk$/).closest('tr')!;
    expect(total.textContent).toContain(String(then.risk.residual));
    expect(current()).toBe(project);
    await user.hover(await radio(/Public and open/));
    await live.findByText('Preview of answer 4');
    expect(current()).toBe(project);
  });

  it('shows a contradiction where it arises, and settles it with one click', async () => {
    const project = exampleProject(factoryExample);
    const { user } = openWindow(project);
    const clash = planOf(project).contradictions.find(({ waysOut }) =>
      waysOut.some(({ changes }) => changes.length > 0),
    )!;
    goTo({ question: clash.because.find(({ q }) => q !== undefined)?.q ?? null });
    const note = await screen.findByRole('note', { name: /^Contradiction/ });
    expect(note.textContent).toContain(clash.clash.slice(0, 40));
    const way = clash.waysOut.find(({ changes }) => changes.length > 0)!;
    await user.click(
      within(screen.getAllByRole('note').find((one) => one.textContent?.includes(clash.id))!).getByRole('button', {
        name: new RegExp(way.label),
      }),
    );
    expect(planOf(current()).contradictions.map(({ id }) => id)).not.toContain(clash.id);
    expect(screen.getByRole('button', { name: new RegExp(`Undo “${way.label}”`) })).toBeTruthy();
  });

  it('names the undo step after the answer, and undoes it by key', async () => {
    const project = exampleProject(cloudExample);
    const { user } = openWindow(project);
    goTo({ question: 'api.endpoint' });
    await user.click(await radio(/Public and open/));
    expect(screen.getByRole('button', { name: /Undo “API endpoint”/ })).toBeTruthy();
    await user.keyboard('{Control>}z{/Control}');
    expect(current()).toBe(project);
    expect(screen.getByRole('button', { name: /Redo “API endpoint”/ })).toBeTruthy();
  });

  it('says aloud what an answer brought', async () => {
    const { user } = openWindow(exampleProject(cloudExample));
    goTo({ question: 'api.endpoint' });
    await user.click(await radio(/Public and open/));
    await waitFor(() =>
      expect(
        screen.getAllByRole('status').some(({ textContent }) => /Residual risk \d+, was \d+/.test(textContent ?? '')),
      ).toBe(true),
    );
  });

  it('edits a list in place: add, type, see the error at the field, remove, undo', async () => {
    const { networks: _, ...lists } = exampleProject(cloudExample).lists;
    const { user } = openWindow({ ...exampleProject(cloudExample), lists });
    goTo({ question: 'network.networks' });
    await user.click(await screen.findByRole('button', { name: 'Add a network' }));
    const range = screen.getByLabelText(/IPv4 range of/);
    await user.type(range, '10.0.0.1/8');
    expect(await screen.findByText(/has address bits set behind its prefix/)).toBeTruthy();
    expect(range.getAttribute('aria-invalid')).toBe('true');
    await user.clear(range);
    await user.type(range, '10.0.0.0/8');
    expect(screen.queryByText(/address bits/)).toBeNull();
    const vlan = screen.getByLabelText(/VLAN of/);
    await user.type(vlan, '5000');
    expect(await screen.findByText(/out of range/)).toBeTruthy();
    expect(current().lists.networks?.[0]).toMatchObject({ ipv4: '10.0.0.0/8', vlan: 5000 });
    await user.click(screen.getByRole('button', { name: /^Remove network/ }));
    expect(current().lists.networks).toBeUndefined();
    await user.keyboard('{Control>}z{/Control}');
    expect(current().lists.networks).toHaveLength(1);
  });

  it('takes an empty list as an answer of its own', async () => {
    const { user } = openWindow(emptyProject());
    goTo({ question: 'tenancy.tenants' });
    await user.click(await screen.findByRole('button', { name: 'There are no tenants' }));
    expect(current().lists.tenants).toEqual([]);
  });

  it('keeps a note as one undo step', async () => {
    const { user } = openWindow(emptyProject());
    goTo({ question: 'api.sign-in' });
    await user.click(await screen.findByRole('button', { name: 'Add a note' }));
    await user.type(screen.getByLabelText('Note'), 'Asked the identity team.');
    expect(current().answers['api.sign-in']?.note).toBe('Asked the identity team.');
    await user.keyboard('{Control>}z{/Control}');
    expect(current().answers['api.sign-in']).toBeUndefined();
  });

  it('shows what another answer has settled instead of asking it', async () => {
    const locked = content.questions.find((question) => question.type === 'choice' && question.locked !== undefined)!;
    openWindow(exampleProject(cloudExample));
    goTo({ question: locked.name });
    expect(await screen.findByText('Settled by another answer')).toBeTruthy();
    expect(screen.queryAllByRole('radio')).toHaveLength(0);
  });
});
