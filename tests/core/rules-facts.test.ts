// Facts that follow from the rules a plan is shown against, over the real questions and releases.
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

describe('a costly leak', () => {
  it('needs card or health data and production', () => {
    const leak = (given: Given) => fact('platform.costly-leak', given);
    expect(leak({ 'platform.purpose': 'production', 'platform.rules': ['hipaa'] })).toBe(true);
    expect(leak({ 'platform.purpose': 'production', 'platform.rules': ['cis', 'pci-dss'] })).toBe(true);
    expect(leak({ 'platform.purpose': 'production', 'platform.rules': ['gdpr'] })).toBe(false);
    expect(leak({ 'platform.purpose': 'trial', 'platform.rules': ['hipaa'] })).toBe(false);
    expect(leak({ 'platform.purpose': 'production' })).toBe('unanswered');
    expect(leak({ 'platform.rules': [] })).toBe(false);
  });
  it('makes data sensitive that is about nobody', () => {
    const sensitive = (given: Given) => fact('data.sensitive', given);
    const cards = { 'platform.purpose': 'production', 'platform.rules': ['pci-dss'], 'data.personal': 'none' };
    expect(sensitive(cards)).toBe(true);
    expect(sensitive({ ...cards, 'platform.rules': [] })).toBe(false);
    expect(sensitive({ 'data.personal': 'customer' })).toBe(true);
    expect(sensitive({ 'data.personal': 'none' })).toBe('unanswered');
  });
});

describe('externalIPs of Services', () => {
  it('are deprecated since 1.36, and hang on the version policy', () => {
    const deprecated = (policy: string, pinned: Given = {}) =>
      fact('platform.external-ips-deprecated', { 'platform.version-policy': policy, ...pinned });
    expect(deprecated('newest')).toBe(true);
    expect(deprecated('newest-minus-one')).toBe(true);
    expect(deprecated('pinned', { 'platform.pinned-version': 'v1-35' })).toBe(false);
    expect(deprecated('pinned')).toBe('unanswered');
    expect(fact('platform.external-ips-deprecated', {})).toBe('unanswered');
  });
});
