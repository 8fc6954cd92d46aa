// Rules in words: every word of the language, said plainly and negated, over questions, lists, facts and fields.
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../core/condition.ts';
import { ruleParts, ruleText } from '../../../core/document/rule-words.ts';
import { realContent } from '../../content/real-content.ts';

const content = await realContent();

const said = (condition: Condition, item?: Parameters<typeof ruleParts>[2]) =>
  ruleText(ruleParts(content, condition, item));

describe('a rule in words', () => {
  it.each<[Condition, string]>([
    [{ q: 'api.endpoint', is: 'private' }, '“API endpoint” is “Private only”'],
    [{ not: { q: 'api.endpoint', is: 'private' } }, '“API endpoint” is not “Private only”'],
    [{ q: 'api.endpoint', in: ['private', 'both'] }, '“API endpoint” is “Private only” or “Private and public”'],
    [
      { not: { q: 'api.endpoint', in: ['private', 'both'] } },
      '“API endpoint” is neither “Private only” nor “Private and public”',
    ],
    [{ not: { q: 'api.endpoint', in: ['private'] } }, '“API endpoint” is not “Private only”'],
    [{ q: 'storage.kinds', includes: 'block' }, '“Kinds of storage” includes “Block volumes”'],
    [{ not: { q: 'storage.kinds', includes: 'block' } }, '“Kinds of storage” does not include “Block volumes”'],
    [{ q: 'tenancy.tenants', empty: true }, 'there are no tenants'],
    [{ q: 'tenancy.tenants', empty: false }, 'there is at least one tenant'],
    [{ not: { q: 'tenancy.tenants', empty: false } }, 'there are no tenants'],
    [{ q: 'tenancy.tenants', atLeast: 2 }, 'there are at least 2 tenants'],
    [{ not: { q: 'tenancy.tenants', atLeast: 2 } }, 'there are fewer than 2 tenants'],
    [{ q: 'tenancy.tenants', atMost: 4 }, 'there are at most 4 tenants'],
    [{ fact: 'tenancy.shared', is: true }, 'more than one team uses the cluster'],
    [{ fact: 'tenancy.shared', is: false }, 'it is not so that more than one team uses the cluster'],
    [{ not: { fact: 'tenancy.shared', is: true } }, 'it is not so that more than one team uses the cluster'],
    [{ fact: 'ingress.has-http', is: true }, 'HTTP traffic comes in through a gateway'],
  ])('%j', (condition, words) => expect(said(condition)).toBe(words));

  it('says an answer of none by its label', () => {
    const none = content.questions.find(({ name }) => name === 'storage.kinds') as { none?: { label: string } };
    expect(said({ q: 'storage.kinds', empty: true })).toBe(`“Kinds of storage” is “${none.none?.label}”`);
  });

  it('joins, brackets only where the words differ, and turns “and” into “or” when it denies', () => {
    const a = { q: 'api.endpoint', is: 'private' } as const;
    const b = { fact: 'tenancy.shared', is: true } as const;
    const c = { q: 'tenancy.tenants', empty: true } as const;
    expect(said({ all: [a, { all: [b, c] }] })).toBe(
      '“API endpoint” is “Private only”, and more than one team uses the cluster, and there are no tenants',
    );
    expect(said({ all: [a, { any: [b, c] }] })).toBe(
      '“API endpoint” is “Private only”, and (more than one team uses the cluster, or there are no tenants)',
    );
    expect(said({ not: { all: [a, b] } })).toBe(
      '“API endpoint” is not “Private only”, or it is not so that more than one team uses the cluster',
    );
    expect(said({ any: [{ all: [a] }] })).toBe('“API endpoint” is “Private only”');
  });

  it('names a field by its label and its kind', () => {
    expect(said({ item: 'privileged', is: true }, 'tenant')).toMatch(/^“.+” of the tenant is “Yes”$/);
  });

  it('leads to the question and to the fact', () => {
    const parts = ruleParts(content, {
      all: [
        { q: 'api.endpoint', is: 'private' },
        { fact: 'tenancy.shared', is: true },
      ],
    });
    expect(parts.flatMap(({ to }) => to ?? [])).toEqual(['questions/Q-API-01', 'facts/tenancy.shared']);
  });
});
