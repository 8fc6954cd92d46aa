// Facts behind storage classes, backups and secret stores, over the real questions: a driver, a tier, a time, a way to sign in.
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

describe('the driver of block volumes', () => {
  const driver = (given: Given) => fact('storage.block-provisioner', given);

  it('is another one where AWS runs the nodes', () => {
    expect(driver({ 'platform.provider': 'eks', 'platform.compute': 'serverless' })).toBe('ebs.csi.eks.amazonaws.com');
    expect(driver({ 'platform.provider': 'eks', 'platform.compute': 'shared-vm' })).toBe('ebs.csi.aws.com');
    expect(driver({ 'platform.provider': 'eks' })).toBe('unanswered');
  });
  it('hangs on the provider alone elsewhere', () => {
    expect(driver({ 'platform.provider': 'gke' })).toBe('pd.csi.storage.gke.io');
    expect(driver({ 'platform.provider': 'gke', 'platform.compute': 'serverless' })).toBe('pd.csi.storage.gke.io');
    expect(driver({ 'platform.provider': 'edge' })).toBe('replace-with-your-csi-driver');
    expect(driver({})).toBe('unanswered');
  });
});

describe('the tier of shared files', () => {
  const tier = (given: Given) => fact('storage.file-tier', given);

  it('takes a key of yours only in the higher one', () => {
    const gke = { 'platform.provider': 'gke', 'storage.kinds': ['file'] };
    expect(tier({ ...gke, 'storage.key': 'customer' })).toBe('enterprise');
    expect(tier({ ...gke, 'storage.key': 'provider' })).toBe('standard');
    expect(tier(gke)).toBe('unanswered');
    expect(tier({ 'platform.provider': 'eks' })).toBe('not-applicable');
  });
});

describe('backups', () => {
  it('live longer where real data is at stake', () => {
    const kept = (purpose: string) => fact('storage.backup-retention', { 'platform.purpose': purpose });
    expect(['production', 'pre-production', 'trial'].map(kept)).toEqual(['720h0m0s', '720h0m0s', '168h0m0s']);
    expect(fact('storage.backup-retention', {})).toBe('unanswered');
  });
  it('are scheduled where the operator of the platform looks', () => {
    expect(fact('storage.backup-namespace', { 'platform.provider': 'openshift' })).toBe('openshift-adp');
    expect(fact('storage.backup-namespace', { 'platform.provider': 'aks' })).toBe('velero');
  });
});

describe('the way to sign in at Azure Key Vault', () => {
  it('follows the identity of workloads', () => {
    const way = (identity: string) =>
      fact('secrets.azure-sign-in', { 'platform.provider': 'aks', 'workloads.identity': identity });
    expect(['federated', 'default-account', 'node-role', 'static-keys'].map(way)).toEqual([
      'WorkloadIdentity',
      'WorkloadIdentity',
      'ManagedIdentity',
      'ServicePrincipal',
    ]);
    expect(fact('secrets.azure-sign-in', {})).toBe('unanswered');
  });
});
