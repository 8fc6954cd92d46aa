// Facts about sandbox runtimes and registries, over the real questions.
import { describe, expect, it } from 'vitest';
import { projectFrom } from '../../core/content/check-examples.ts';
import type { Given } from '../../core/content/threat.ts';
import { knowFacts } from '../../core/facts.ts';
import { realContent } from '../content/real-content.ts';

const content = await realContent();
const fact = (name: string, given: Given) => {
  const reading = knowFacts(content, projectFrom(given, content)).read(name);
  return reading.state === 'answered' ? reading.value : reading.state;
};

describe('the runtime class of the sandbox', () => {
  const classOn = (provider: string, sandbox: string, more: Given = {}) =>
    fact('workloads.runtime-class', {
      'platform.provider': provider,
      'tenancy.sharing': 'customers',
      'workloads.sandbox': sandbox,
      ...more,
    });

  it('has the name that the platform gives it, or ours', () => {
    expect(classOn('gke', 'gvisor')).toBe('gvisor');
    expect(classOn('edge', 'gvisor')).toBe('gvisor');
    expect(classOn('aks', 'kata')).toBe('kata-vm-isolation');
    expect(classOn('openshift', 'kata')).toBe('kata');
    expect(classOn('eks', 'kata', { 'platform.compute': 'bare-metal' })).toBe('kata');
  });
  it('is none where the platform lacks the runtime or runs the nodes itself', () => {
    expect(classOn('aks', 'gvisor')).toBe('not-applicable');
    expect(classOn('openshift', 'gvisor')).toBe('not-applicable');
    expect(classOn('gke', 'kata')).toBe('not-applicable');
    expect(classOn('eks', 'kata', { 'platform.compute': 'serverless' })).toBe('not-applicable');
    expect(classOn('edge', 'none')).toBe('not-applicable');
  });
  it('is none without a question, and unknown without an answer', () => {
    expect(fact('workloads.runtime-class', { 'tenancy.sharing': 'teams' })).toBe('not-applicable');
    expect(fact('workloads.runtime-class', { 'tenancy.sharing': 'customers' })).toBe('unanswered');
    expect(classOn('eks', 'gvisor')).toBe('unanswered');
  });
});

describe('the registry of the reference workload', () => {
  it('is the one of the platform, with its port, or any where any is allowed', () => {
    const registry = (provider: string, origin = 'private-only') =>
      fact('images.registry', { 'platform.provider': provider, 'images.origin': origin });
    expect(registry('aks')).toBe('replace-with-registry.azurecr.io');
    expect(registry('self-managed')).toBe('registry.example.com:5000');
    expect(registry('edge', 'private-and-mirror')).toBe('registry.example.com:5000');
    expect(registry('gke', 'public-allowed')).toBe('docker.io');
    expect(fact('images.registry', { 'platform.provider': 'gke' })).toBe('unanswered');
  });
});

describe('who accepts the token of a pod', () => {
  it('is IAM on IBM Cloud, a service of yours on your own clusters, and the webhook of the provider elsewhere', () => {
    const audience = (provider: string) => fact('workloads.token-audience', { 'platform.provider': provider });
    expect(audience('ibm-vpc')).toBe('iam');
    expect(audience('edge')).toBe('replace-with-audience');
    expect(audience('eks')).toBe('not-applicable');
  });
});
