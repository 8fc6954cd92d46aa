// Small pure parts of the window: keys, the file tree, colours of code, the way of the arrow keys, times, sizes.
import { describe, expect, it } from 'vitest';
import { nearest } from '../../renderer/diagram/nearest.ts';
import type { Stop } from '../../renderer/diagram/stops.ts';
import { bytesWords } from '../../renderer/export/text.ts';
import { nameOf } from '../../renderer/frame/shortcuts.ts';
import { longDate } from '../../renderer/frame/text.ts';
import { codeParts } from '../../renderer/manifests/code-parts.ts';
import { treeRows } from '../../renderer/manifests/file-tree.ts';
import { riskChange, signed } from '../../renderer/ui/text.ts';

describe('keys', () => {
  const press = (key: string, more: KeyboardEventInit = {}) => nameOf(new KeyboardEvent('keydown', { key, ...more }));
  it('have one name each', () => {
    expect(press('z', { ctrlKey: true })).toBe('mod+z');
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('mod+shift+z');
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press('Enter', { shiftKey: true })).toBe('shift+enter');
    expect(press('N')).toBe('n');
  });
});

describe('the file tree', () => {
  const paths = ['manifests/20-namespaces/a/quota.yaml', 'manifests/20-namespaces/a.yaml', 'cluster-config/x.yaml'];
  it('shows folders before what is in them, with counts', () => {
    expect(treeRows(paths, new Set()).map(({ path, depth, count }) => [path, depth, count])).toEqual([
      ['cluster-config', 0, 1],
      ['cluster-config/x.yaml', 1, 0],
      ['manifests', 0, 2],
      ['manifests/20-namespaces', 1, 2],
      ['manifests/20-namespaces/a', 2, 1],
      ['manifests/20-namespaces/a/quota.yaml', 3, 0],
      ['manifests/20-namespaces/a.yaml', 2, 0],
    ]);
  });
  it('hides what is in a shut folder', () => {
    const rows = treeRows(paths, new Set(['manifests']));
    expect(rows.map(({ path }) => path)).toEqual(['cluster-config', 'cluster-config/x.yaml', 'manifests']);
  });
});

describe('coloured code', () => {
  it.each(['  name: claims # C-WRK-19', '- "a: b": [1, 2]', '# only a comment', '', '  - Egress', 'key: "va # lue"'])(
    'is the line again: %s',
    (line) => {
      for (const format of ['yaml', 'shell'] as const) {
        expect(
          codeParts(line, format)
            .map(({ text }) => text)
            .join(''),
        ).toBe(line);
      }
    },
  );
  it('tells keys, literals and comments', () => {
    expect(codeParts('  replicas: 3 # C-1', 'yaml').map(({ kind }) => kind)).toEqual([
      'plain',
      'key',
      'plain',
      'literal',
      'comment',
    ]);
  });
});

describe('arrow keys in the picture', () => {
  const stop = (key: string, x: number, y: number): Stop => ({
    key,
    group: { role: 'card', id: key, name: key, shapes: [] },
    place: key,
    name: key,
    rect: { x, y, w: 10, h: 10 },
  });
  const [here, right, below, far] = [
    stop('here', 0, 0),
    stop('right', 40, 5),
    stop('below', 0, 50),
    stop('far', 90, 0),
  ];
  const all = [here, right, below, far];
  it('go to the next in their direction', () => {
    expect(nearest('ArrowRight', here, all)).toBe('right');
    expect(nearest('ArrowDown', here, all)).toBe('below');
    expect(nearest('ArrowLeft', here, all)).toBeUndefined();
    expect(nearest('a', here, all)).toBeUndefined();
  });
});

describe('words', () => {
  it('carry signs and units', () => {
    expect([signed(3), signed(-2), signed(0)]).toEqual(['+3', '−2', '0']);
    expect([riskChange(-7), riskChange(4), riskChange(0)]).toEqual(['−7 safer', '+4 riskier', 'as it is']);
    expect([bytesWords(20), bytesWords(34_200), bytesWords(1_240_000)]).toEqual(['1 kB', '34 kB', '1.2 MB']);
    expect(longDate('2026-11-04T12:00:00', new Date('2026-11-23T09:00:00'))).toBe('4 November 2026');
    expect(longDate('2026-11-23T12:34:00', new Date('2026-11-23T14:00:00'))).toBe('today, 12:34');
  });
});
