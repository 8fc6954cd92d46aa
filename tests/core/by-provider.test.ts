// Texts per provider: what replaces and what adds.
import { describe, expect, it } from 'vitest';
import { entriesFor, listFor, nameFor } from '../../core/content/by-provider.ts';

describe('texts per provider', () => {
  it('replace the default', () => {
    const texts = { default: 'a', eks: 'b', aks: { text: 'b', same: true } } as const;
    expect(nameFor(texts, 'eks')).toBe('b');
    expect(nameFor(texts, 'aks')).toBe('b');
    expect(nameFor(texts, 'gke')).toBe('a');
    expect(nameFor(texts, undefined)).toBe('a');
  });
  it('come after what is said for all', () => {
    expect(listFor({ all: ['a'], eks: ['b', 'c'] }, 'eks')).toEqual(['a', 'b', 'c']);
    expect(nameFor({ all: 'a.', eks: 'b.' }, 'eks')).toBe('a. b.');
    expect(entriesFor({ eks: 'b' }, 'gke')).toEqual([]);
    expect(nameFor(undefined, 'gke')).toBeUndefined();
  });
});
