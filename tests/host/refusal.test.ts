// What a failure becomes for people: a code, a place and a remedy.
import { describe, expect, it } from 'vitest';
import { answered, asProblem, Refusal, toRefusal } from '../../host/refusal.ts';

const systemError = (code: string): Error => Object.assign(new Error(`${code}: raw`), { code, path: '/somewhere' });

describe('a failure', () => {
  it('of the file system is explained, with its place', () => {
    for (const code of ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'ENOSPC', 'ENAMETOOLONG']) {
      const refusal = toRefusal(systemError(code), '/there');
      expect(refusal.code).toMatch(/^file\./);
      expect(refusal.place).toBe('/there');
      expect(refusal.message).toMatch(/^[A-Z].+\.$/);
      expect(refusal.fix).toMatch(/\.$/);
    }
  });

  it('keeps a refusal as it is, and the message of anything else', async () => {
    const refusal = new Refusal('a.b', 'Said.', { fix: 'Do.' });
    expect(await answered(() => Promise.reject(refusal))).toEqual({
      ok: false,
      code: 'a.b',
      message: 'Said.',
      fix: 'Do.',
    });
    expect(await answered(() => Promise.reject(new TypeError('odd')))).toEqual({
      ok: false,
      code: 'host.failed',
      message: 'odd',
      fix: 'Try again. If it fails again, report it with these words.',
    });
    expect(await answered(() => Promise.reject(new Refusal('a.b', 'Said.', { place: '/x' })))).toMatchObject({
      message: '/x: Said.',
    });
    expect(await answered(() => 3)).toEqual({ ok: true, value: 3 });
  });

  it('becomes a problem with its file', () => {
    const refusal = new Refusal('a.b', 'Said.', { place: '/x' });
    expect(asProblem(refusal)).toEqual({ where: '', code: 'a.b', message: 'Said.', file: '/x' });
    expect(asProblem(refusal, 'f.parapet').file).toBe('f.parapet');
  });
});
