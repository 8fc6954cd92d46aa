// What every printer relies on: strings that can be shown, words that can break, dates and lists in words.
import { describe, expect, it } from 'vitest';
import { prose, typed } from '../../../core/document/nodes.ts';
import { printable, undisguised } from '../../../core/document/printable.ts';
import { count, dateWords, enumeration } from '../../../core/document/words.ts';

const latin = (codePoint: number): boolean => codePoint < 0x250;

describe('printable', () => {
  it('spells out what the fonts lack and what hides', () => {
    expect(printable('a日b', latin)).toEqual({ text: 'a[U+65E5]b', lost: ['[U+65E5]'] });
    expect(printable('a\u202eb\u0000', latin).lost).toEqual(['[U+202E]', '[U+0000]']);
    expect(printable('\ud800', latin).text).toBe('[U+D800]');
  });

  it('keeps short words whole and lets long ones break', () => {
    expect(printable('short', latin).text).toBe('short');
    expect(
      printable('x'.repeat(40), latin)
        .text.split('\u200b')
        .map((part) => part.length),
    ).toEqual([10, 10, 10, 10]);
    expect(printable('manifests/20-namespaces/payments', latin).text).toBe(
      'manifests/\u200b20-\u200bnamespaces/\u200bpayments',
    );
  });

  it('never breaks inside the dashes of an option or before a word', () => {
    expect(printable('--request-timeout=5s', latin).text).toBe('--request-\u200btimeout=\u200b5s');
    expect(printable('https://example.org/a', latin).text).toBe('https:/' + '/\u200bexample.\u200borg/\u200ba');
  });

  it('makes one line of several', () => {
    expect(printable('a\n b\tc', latin).text).toBe('a b c');
  });
});

describe('undisguised', () => {
  it('keeps line breaks, tabs and joined emoji', () => {
    expect(undisguised('a\n\tb👩‍👩‍👧')).toBe('a\n\tb👩‍👩‍👧');
    expect(undisguised('a\u200bb\u2066c\u0085')).toBe('a[U+200B]b[U+2066]c[U+0085]');
  });
});

describe('words', () => {
  it('says dates in full', () => {
    expect(dateWords('2026-11-03')).toBe('3 November 2026');
    expect(dateWords('soon')).toBe('soon');
    expect(dateWords('2026-13-01')).toBe('2026-13-01');
  });

  it('counts and lists', () => {
    expect([count(1, 'threat'), count(2, 'threat'), count(2, 'entry', 'entries')]).toEqual([
      '1 threat',
      '2 threats',
      '2 entries',
    ]);
    expect([enumeration([]), enumeration(['a']), enumeration(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
    expect(enumeration(['a', 'b', 'c', 'd'], 3)).toBe('a, b and 2 more');
  });

  it('takes code out of sentences, and keeps the lines of a note', () => {
    expect(prose('Run `a` now.').map(({ type }) => type)).toEqual(['text', 'inlineCode', 'text']);
    expect(typed(' a\nb ').map(({ type }) => type)).toEqual(['text', 'break', 'text']);
  });
});
