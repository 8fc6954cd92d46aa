// The invariants of ARCHITECTURE.md that a compiler does not see: walls between rooms, banned names, first lines.
import { describe, expect, it } from 'vitest';
import { findHouseFaults, houseFaults } from '../build/house-rules.ts';
import { root } from '../build/places.ts';
import { crossings, findCrossings, importsOf } from '../build/walls.ts';

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

describe('the rules of the house', () => {
  const faultsOf = (file: string, text = '// What it is for.\n') => houseFaults(file, text);

  it('hold in every file', () => {
    expect(findHouseFaults(root)).toEqual([]);
  });

  it.each([
    'core/facts/cidr.ts',
    'tests/e2e/zoom.test.ts',
    'renderer/frame/App.tsx',
    'renderer/main.tsx',
    'tests/renderer/window.test.tsx',
  ])('take %s', (file) => {
    expect(faultsOf(file)).toEqual([]);
  });

  it.each(['core/utils/text.ts', 'host/helper.ts', 'renderer/shared/Button.tsx', 'core/common/a.ts', 'core/index.ts'])(
    'refuse the drawer %s',
    (file) => {
      expect(faultsOf(file)).toEqual([expect.stringContaining('drawer')]);
    },
  );

  it.each(['core/factBook.ts', 'renderer/App_frame.tsx', 'core/Facts.ts'])('refuse the name %s', (file) => {
    expect(faultsOf(file)).toEqual([expect.stringContaining('kebab case')]);
  });

  it.each(['', "import { a } from './a.ts';\n", '\n// Too late.\n', '//\n'])('refuse the first line of %j', (text) => {
    expect(faultsOf('core/a.ts', text)).toEqual([expect.stringContaining('first line')]);
  });

  it('refuse random in core alone', () => {
    const text = '// Draws.\nexport const lot = Math.random();\n';
    expect(faultsOf('core/a.ts', text)).toEqual([expect.stringContaining('draws lots')]);
    expect(faultsOf('host/a.ts', text)).toEqual([]);
  });
});
