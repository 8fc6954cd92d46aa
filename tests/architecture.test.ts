// The invariants of ARCHITECTURE.md that a compiler does not see: walls between rooms, banned names, first lines.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at, root } from '../build/places.ts';
import { crossings, findCrossings, importsOf } from '../build/walls.ts';

const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '');

describe('walls', () => {
  it('lets no room import what it may not', () => {
    expect(findCrossings(root)).toEqual([]);
  });

  it('finds a wall that is crossed', () => {
    expect(crossings('core/x.ts', "import { readFile } from 'node:fs/promises';")).toHaveLength(1);
    expect(crossings('core/x.ts', "import { a } from '../host/a.ts';")).toHaveLength(1);
    expect(crossings('renderer/x.ts', "import { formats } from '../host/contract.ts';")).toHaveLength(1);
    expect(crossings('renderer/x.ts', "import type { Calls } from '../host/contract.ts';")).toEqual([]);
    expect(crossings('cli/x.ts', "const x = await import('react');")).toHaveLength(1);
    expect(crossings('host/x.ts', "import { app } from 'electron';")).toHaveLength(1);
    expect(crossings('electron/x.ts', "import { app } from 'electron';")).toEqual([]);
  });

  it('reads imports over several lines and re-exports', () => {
    expect(importsOf("import {\n  a,\n  b,\n} from './x.ts';\nexport { c } from './y.ts';").map((i) => i.from)).toEqual(
      ['./x.ts', './y.ts'],
    );
  });
});

describe('names', () => {
  it('has no drawers for what nobody knows where to put', () => {
    const banned = /(^|\/)(utils?|helpers?|shared|lib|misc|index)(\/|\.tsx?$)/;
    expect(sources.filter((file) => banned.test(file))).toEqual([]);
  });

  it('names components in Pascal case and everything else in kebab case', () => {
    const wrong = sources.filter(
      (file) =>
        !(
          file.endsWith('.tsx')
            ? /^([A-Z][A-Za-z0-9]*|[a-z0-9-]+(\.[a-z-]+)*)\.tsx$/
            : /^[a-z0-9-]+(\.[a-z0-9-]+)*\.ts$/
        ).test(basename(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('opens every file with what it is for', () => {
    expect(sources.filter((file) => !/^(\/\/|\/\*\*?)\s?\S/.test(readFileSync(at(file), 'utf8')))).toEqual([]);
  });
});
