// The platform, as everything that speaks per provider reads it.
import { type ProviderKey, providerKeys } from '../content/shapes.ts';
import type { Facts } from '../facts.ts';
import type { Reading } from '../value.ts';

export function readProvider(facts: Facts): Reading {
  return facts.read('platform.provider');
}

/** The provider of the cluster; undefined while it is not known. */
export function providerOf(facts: Facts): ProviderKey | undefined {
  const reading = readProvider(facts);
  return reading.state === 'answered' ? providerKeys.find((key) => key === reading.value) : undefined;
}
