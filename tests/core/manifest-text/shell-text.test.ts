// Shell scripts out of steps: a real shell gets exactly the words, comments stay comments, nothing else runs.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { printShell, shellWord } from '../../../core/manifest-text/shell-text.ts';
import { hostileTexts } from './hostile-texts.ts';

const run = (script: string): string => execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' });

describe('printShell', () => {
  it('hands every hostile word to the command as it is', () => {
    const words = hostileTexts;
    const { text } = printShell([], [{ tree: [{ run: ['printf', '%s\\000', ...words] }], why: {} }]);
    expect(run(text).split('\0').slice(0, -1)).toEqual(words);
  });

  it('keeps what is said a comment, line by line', () => {
    const say = `Careful.\n$(echo evil)\r\necho evil`;
    const { text } = printShell(['echo evil\necho evil'], [{ tree: [{ say }, { run: ['echo', 'good'] }], why: {} }]);
    expect(run(text)).toBe('good\n');
  });

  it('stops at the first command that fails', () => {
    const tree = [{ run: ['false'] }, { run: ['echo', 'on'] }];
    expect(() => run(printShell([], [{ tree, why: {} }]).text)).toThrow();
  });

  it('does not let a command be read as an assignment', () => {
    expect(printShell([], [{ tree: [{ run: ['PATH=/tmp'] }], why: {} }]).text).toContain("\n'PATH=/tmp'\n");
  });

  it('shows placeholders, quoted, and says that they are to be filled in', () => {
    const { text } = printShell([], [{ tree: [{ run: ['tool', '--account', '<your account>'] }], why: {} }]);
    expect(text).toContain("tool --account '<your account>'\n");
    expect(text).toContain('# Put your own values');
    expect(printShell([], [{ tree: [{ run: ['tool'] }], why: {} }]).text).not.toContain('# Put your own values');
  });

  it('names the line of each command with its control', () => {
    const decided = { by: 'C-API-01', from: ['api.endpoint'] };
    const tree = [{ say: 'First.' }, { run: ['one'] }, { say: 'Then.', run: ['two', 'a\nb'] }];
    const { text, lines } = printShell(['head'], [{ tree, why: { '[1]': decided, '[2]': decided } }]);
    const rows = text.split('\n');
    expect(lines.map(({ line }) => rows[line - 1])).toEqual(['one  # C-API-01', "two 'a", "b'  # C-API-01"]);
    expect(lines[0]).toMatchObject(decided);
  });
});

describe('shellWord', () => {
  it('leaves plain words alone and quotes the rest', () => {
    expect(['a-b_c.d/e:f=1,2@x%+', "it's", '', '~', '*'].map(shellWord)).toEqual([
      'a-b_c.d/e:f=1,2@x%+',
      "'it'\\''s'",
      "''",
      "'~'",
      "'*'",
    ]);
  });
});
