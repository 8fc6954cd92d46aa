// Sources that are answered statement by statement: a statement that nothing answers is a fault of the content.
import { describe, expect, it } from 'vitest';
import { assembleContent } from '../../core/content/assemble.ts';
import { smallContentFiles } from './small-files.ts';

const source = `
title: An old page
publisher: Somebody
url: https://example.com/
seen: "2026-11-20"
statements: { letter: S, count: 2 }
`;
const chapter = (statements: string): string => `title: All of it\nstatements:\n${statements}`;
const statement = (number: string, answeredBy: string, rest = ''): string =>
  `  ${number}: { said: It was so., today: holds, answeredBy: [${answeredBy}]${rest} }\n`;

function problemsOf(statements: string): string[] {
  const files = { 'sources/old.yaml': source, 'sources/old/all.yaml': chapter(statements) };
  return assembleContent(smallContentFiles(files)).problems.map(({ message }) => message);
}
const second = statement('S-002', 'plan:roadmap, view:overview');

describe('a source that counts its statements', () => {
  it('is answered by entries, views and sections of the plan', () => {
    expect(problemsOf(statement('S-001', 'T-30, C-NET-02, Q-API-01') + second)).toEqual([]);
  });
  it.each([
    ['a statement that stands nowhere', second, 'S-001 is answered nowhere.'],
    ['an entry that is not there', statement('S-001', 'T-99') + second, 'There is no T-99.'],
    ['a section that is not there', statement('S-001', 'plan:poem') + second, 'There is no plan:poem.'],
    ['a view that is not there', statement('S-001', 'view:side') + second, 'There is no view:side.'],
    [
      'a statement too many',
      statement('S-001', 'T-30') + second + statement('S-003', 'T-30'),
      'S-003 is not a statement of it.',
    ],
  ])('refuses %s', (_, statements, message) => {
    expect(problemsOf(statements)).toContain(message);
  });
  it('wants to know what holds today where the old statement does not', () => {
    const renamed = statement('S-001', 'T-30').replace('today: holds', 'today: gone');
    expect(problemsOf(renamed + second).join()).toContain('what holds today instead');
  });
});
