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

  it('gives each option of a long command a line, and the shell still gets the same words', () => {
    const words = [
      'printf',
      '%s\\000',
      'a b',
      ...Array.from({ length: 9 }, (_, i) => [`--option-${i}`, `value ${i}`]).flat(),
    ];
    const { text } = printShell([], [{ tree: [{ run: words }], why: {} }]);
    expect(text).toContain("--option-0 'value 0' \\\n  --option-1 'value 1' \\\n");
    expect(run(text).split('\0').slice(0, -1)).toEqual(words.slice(2));
  });

  it('keeps hostile words whole when they begin a line', () => {
    const words = ['printf', '%s\\000', ...hostileTexts.map((text) => `--${text}`)];
    const { text } = printShell([], [{ tree: [{ run: words }], why: {} }]);
    expect(run(text).split('\0').slice(0, -1)).toEqual(words.slice(2));
  });

  it('names the controls of single options above the command, and their lines', () => {
    const own = { by: 'C-NET-06', from: ['network.egress'] };
    const decided = { by: 'C-API-01', from: ['api.endpoint'] };
    const tree = [{ run: ['echo', '--out', 'none', '--private', '--same'] }];
    const why = { '[0]': decided, '[0].run[1]': own, '[0].run[2]': own, '[0].run[4]': decided };
    const { text, lines } = printShell([], [{ tree, why }]);
    expect(text).toContain('\n# C-NET-06: --out\necho \\\n  --out none \\\n  --private \\\n  --same  # C-API-01\n');
    const rows = text.split('\n');
    expect(lines.map(({ line, by }) => [rows[line - 1], by])).toEqual([
      ['echo \\', 'C-API-01'],
      ['  --out none \\', 'C-NET-06'],
      ['  --private \\', 'C-API-01'],
      ['  --same  # C-API-01', 'C-API-01'],
    ]);
    expect(run(text)).toBe('--out none --private --same\n');
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
