// The lock names every platform's binaries, also those that the registry it was made with does not hold.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeLock, entryFor } from '../../build/complete-lock.ts';
import { at } from '../../build/places.ts';

const text = readFileSync(at('package-lock.json'), 'utf8');

describe('package-lock.json', () => {
  it('is complete: `npm run lock` would change nothing', () => {
    expect(JSON.stringify(completeLock(JSON.parse(text)), null, 2)).toBe(text.trimEnd());
  });

  it('holds no address of a registry', () => {
    expect(text).not.toMatch(/"resolved":|https?:\/\/[^"]*\.tgz/);
  });
});

describe('a binary that is not there', () => {
  it('is named with the platform that its name tells', () => {
    expect(entryFor('@biomejs/cli-linux-arm64-musl', '2.6.8', true)).toEqual({
      version: '2.6.8',
      cpu: ['arm64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    });
    expect(entryFor('@myriaddreamin/typst-ts-node-compiler-win32-x64-msvc', '0.7.0', false)).toEqual({
      version: '0.7.0',
      cpu: ['x64'],
      optional: true,
      os: ['win32'],
    });
  });

  it('is left alone when it is no platform binary, or has a range for a version', () => {
    expect(entryFor('fsevents', '2.3.3', true)).toBeUndefined();
    expect(entryFor('some-linux-x64', '^1.0.0', false)).toBeUndefined();
  });
});
