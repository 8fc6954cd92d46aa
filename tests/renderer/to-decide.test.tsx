// The plan's panel before anything is chosen: what waits for a decision, worst first, and the way to it.
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makePlan } from '../../core/make-plan.ts';
import { cloudExample, content, exampleProject, openWindow, today } from './window.tsx';

const project = exampleProject(cloudExample);
const plan = makePlan(content, project, today);
const open = plan.findings.filter(({ treatment }) => treatment === 'to-decide');
const suggested = plan.controls.filter(({ state }) => state === 'suggested');

describe('what is to decide', () => {
  it('counts the findings and controls that wait', async () => {
    openWindow(project, 'plan');
    const panel = within(await screen.findByRole('region', { name: 'What is to decide' }));
    expect(panel.getByText(`${open.length} findings without a control or a decision`)).toBeTruthy();
    expect(panel.getByText(new RegExp(`^${suggested.length} controls to decide`))).toBeTruthy();
  });

  it('starts with the worst and leads to its decision', async () => {
    const worst = Math.max(...open.map(({ residual }) => residual?.score ?? 0));
    const { user } = openWindow(project, 'plan');
    const panel = within(await screen.findByRole('region', { name: 'What is to decide' }));
    const first = panel.getAllByRole('button')[0]!;
    const named = open
      .filter(({ residual }) => residual?.score === worst)
      .map(({ threat }) => content.threats.find(({ id }) => id === threat)!.title);
    expect(named.some((title) => first.textContent?.includes(title))).toBe(true);
    await user.click(first);
    expect(await screen.findByRole('radio', { name: /Accept/ })).toBeTruthy();
  });
});
