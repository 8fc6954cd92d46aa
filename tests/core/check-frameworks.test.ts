// The check of frameworks: references name items, lent items are there, and what is called unanswered is not named.
import { describe, expect, it } from 'vitest';
import { assembleContent } from '../../core/content/assemble.ts';
import { smallContentFiles } from './small-files.ts';

const head =
  'title: CIS\nversion: "1"\ndate: "2026-01-01"\nurl: https://example.com\nids: ^[0-9.]+$\nlicence: Ids only.';
const items = 'items: { "5.3.2": { title: Policies }, "5.3.3": { title: Others } }';

/** The problems with this framework, which the small threat refers to as `cis:5.3.2`. */
function problemsOf(rest: string, more: Readonly<Record<string, string>> = {}): readonly string[] {
  const files = smallContentFiles({ 'frameworks/cis.yaml': `${head}\n${rest}`, ...more });
  return assembleContent(files).problems.map(({ code, message }) => `${code} ${message}`);
}

describe('a framework', () => {
  it('needs no items, and with items each reference names one', () => {
    expect(problemsOf('')).toEqual([]);
    expect(problemsOf(items)).toEqual([]);
    expect(problemsOf('items: { "5.3.3": { title: Others } }').join()).toContain('cis has no item 5.3.2');
  });
  it('says where an id of another edition went', () => {
    const moved = 'items: { "5.3.3": { title: Others } }\nrenamed: { "5.3.2": "5.3.3" }';
    expect(problemsOf(moved).join()).toContain('it is 5.3.3 now');
    expect(problemsOf(`${items}\nrenamed: { "5.9": "5.8" }`)).toEqual(['content.framework There is no item 5.8.']);
  });
  it('has items that look like its ids, or lends them from one that has', () => {
    expect(problemsOf('items: { "5.3.2": { title: It }, five: { title: It } }').join()).toContain('five does not look');
    expect(problemsOf('itemsOf: nothing').join()).toContain('nothing is no framework with items');
  });
  it('calls unanswered only items that exist and that nobody names', () => {
    expect(problemsOf(`${items}\nunanswered: { "5.3.3": Nobody needs it here. }`)).toEqual([]);
    expect(problemsOf(`${items}\nunanswered: { "5.3.4": Nobody needs it here. }`)).toEqual([
      'content.framework There is no item 5.3.4.',
    ]);
    expect(problemsOf(`${items}\nunanswered: { "5.3.2": Nobody needs it here. }`)).toEqual([
      'content.framework 5.3.2 is named after all, by T-30, C-NET-02.',
    ]);
  });
  it('counts a name in the edition that lends the items', () => {
    const later = `${head}\nitemsOf: cis\nunanswered: { "5.3.2": Nobody needs it here. }`;
    expect(problemsOf(items, { 'frameworks/cis-2.yaml': later }).join()).toContain('5.3.2 is named after all');
  });
});
