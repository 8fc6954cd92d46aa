// The block of pod addresses that a node takes, as each platform documents it.
import { expect, it } from 'vitest';
import { knowFacts } from '../../core/facts.ts';
import { projectOn, withAnswers } from '../fixtures/provider-projects.ts';
import { realContent } from './real-content.ts';

const content = await realContent();

it.each([
  ['aks', 250, 24],
  ['aks', 30, 24],
  ['gke', 110, 24],
  ['openshift', 250, 23],
  ['self-managed', 110, 24],
  ['edge', 60, 25],
  ['eks', 110, 'not-applicable'],
] as const)('on %s with %i pods is %s', (provider, pods, expected) => {
  const project = withAnswers(projectOn(provider), { 'network.pods-per-node': pods });
  const reading = knowFacts(content, project).read('network.host-prefix');
  expect(reading.state === 'answered' ? reading.value : reading.state).toBe(expected);
});
