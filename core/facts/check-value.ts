// Whether a typed value is well formed for what was asked: its type, its options, its range, its spelling.
import type { Asked } from '../content/answerables.ts';
import type { ListField } from '../content/question.ts';
import { type ItemKind, listKinds } from '../content/shapes.ts';
import { cidrOf, parseCidr } from './cidr.ts';

/** What is wrong with a value, as sentences; the caller knows the place. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}
/** Says whether an item exists, for references. */
export type HasItem = (kind: ItemKind, id: string) => boolean;

type Checker = (asked: Asked | ListField, value: unknown, hasItem: HasItem) => Fault | undefined;

const checkers: Readonly<Record<Asked['type'] | ListField['type'], Checker>> = {
  choice: (asked, value) => {
    const keys = optionKeys(asked);
    if (typeof value !== 'string') return malformed('must be one option', oneOf(keys));
    return keys.includes(value) ? undefined : unknownOption(value, keys);
  },
  choices: (asked, value) => {
    const keys = optionKeys(asked);
    if (!isTexts(value))
      return malformed('must be a list of options', `Give a list of ${keys.join(', ')}, or [] for none.`);
    const unknown = value.find((key) => !keys.includes(key));
    if (unknown !== undefined) return unknownOption(unknown, keys);
    return new Set(value).size === value.length
      ? undefined
      : malformed('names an option twice', 'Name each option once.');
  },
  cidrs: (_, value) => {
    if (!isTexts(value))
      return malformed('must be a list of address ranges', 'Give a list such as ["203.0.113.0/24"], or [] for none.');
    return value.map((range) => checkCidr(range, 'any')).find((fault) => fault !== undefined);
  },
  list: () => malformed('is a list, which has its place under lists', 'Move it to lists.'),
  'yes-no': (_, value) =>
    typeof value === 'boolean' ? undefined : malformed('must be yes or no', 'Give true or false.'),
  number: (asked, value) => (asked.type === 'number' ? checkNumber(asked, value) : undefined),
  text: (_, value) => {
    if (typeof value !== 'string') return malformed('must be a text', 'Give a text in quotes.');
    return /[\n\t]/.test(value) ? malformed('must be one line', 'Take out line breaks and tabs.') : undefined;
  },
  host: (_, value) => checkHost(value),
  cidr: (asked, value) => (asked.type === 'cidr' ? checkRange(asked, value) : undefined),
  reference: (asked, value, hasItem) =>
    asked.type === 'reference' ? checkReference(asked.to, value, hasItem) : undefined,
};

/** The first fault of a value, or undefined when it is well formed. An empty text counts as not answered, not as a fault. */
export function checkValue(asked: Asked | ListField, value: unknown, hasItem: HasItem): Fault | undefined {
  return checkers[asked.type](asked, value, hasItem);
}

function malformed(what: string, fix: string, code = 'answer.malformed'): Fault {
  return { code, message: `The value ${what}.`, fix };
}

function unknownOption(option: string, keys: readonly string[]): Fault {
  return malformed(`has the option ${shown(option)}, which does not exist`, oneOf(keys), 'answer.unknown-option');
}

function oneOf(keys: readonly string[]): string {
  return `Give one of ${keys.join(', ')}.`;
}

/** A typed text as part of a message: short, so that a message stays a message. */
function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function optionKeys(asked: Asked | ListField): readonly string[] {
  return asked.type === 'choice' || asked.type === 'choices' ? Object.keys(asked.options) : [];
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function checkNumber(
  asked: Extract<Asked | ListField, { readonly type: 'number' }>,
  value: unknown,
): Fault | undefined {
  const { min, max } = asked;
  const fix = `Give a ${asked.whole === true ? 'whole ' : ''}number from ${min} to ${max}${asked.unit ? ` (${asked.unit})` : ''}.`;
  if (typeof value !== 'number' || !Number.isFinite(value)) return malformed('must be a number', fix);
  if (asked.whole === true && !Number.isInteger(value)) return malformed('must be a whole number', fix);
  return value < min || value > max ? malformed('is out of range', fix) : undefined;
}

function checkCidr(value: unknown, family: 'ipv4' | 'ipv6' | 'any'): Fault | undefined {
  const like = family === 'ipv6' ? 'fd00:10::/48' : '10.20.0.0/16';
  const fix = `Give a range such as ${like}.`;
  const parsed = typeof value === 'string' ? parseCidr(value) : ({ fault: 'syntax' } as const);
  if ('fault' in parsed) {
    if (parsed.fault === 'syntax') return malformed('is not an address range', fix, 'answer.malformed-range');
    const message = 'has address bits set behind its prefix';
    return malformed(message, `Give ${parsed.network}, or a longer prefix.`, 'answer.malformed-range');
  }
  if (family === 'any' || family === `ipv${parsed.family}`) return undefined;
  return malformed(`must be an ${family === 'ipv4' ? 'IPv4' : 'IPv6'} range`, fix, 'answer.malformed-range');
}

type AskedRange = Extract<Asked | ListField, { readonly type: 'cidr' }>;

function checkRange(asked: AskedRange, value: unknown): Fault | undefined {
  return checkCidr(value, asked.family) ?? checkNotAll(value) ?? checkWidth(asked, value);
}

/** A range that reads well and that the platform refuses all the same, because it is too wide or too narrow. */
function checkWidth({ widest, narrowest }: AskedRange, value: unknown): Fault | undefined {
  const prefix = cidrOf(value)?.prefix ?? 0;
  if (widest !== undefined && prefix < widest)
    return malformed(
      'is wider than the cluster takes',
      `Give a range of /${widest} or smaller.`,
      'answer.malformed-range',
    );
  if (narrowest !== undefined && prefix > narrowest)
    return malformed('is too narrow', `Give a range of /${narrowest} or larger.`, 'answer.malformed-range');
  return undefined;
}

/** No network holds every address there is, and a filter that leaves such a range out is refused as empty. */
function checkNotAll(value: unknown): Fault | undefined {
  if (cidrOf(value)?.prefix !== 0) return undefined;
  return malformed('holds every address there is', 'Give the range of this network alone.', 'answer.malformed-range');
}

/** A DNS name in lower case, possibly with `*.` in front, as Gateway listeners and certificates take it. */
const hostName = /^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

function checkHost(value: unknown): Fault | undefined {
  const isHost = typeof value === 'string' && value.length <= 253 && hostName.test(value) && !/^[\d.]+$/.test(value);
  if (isHost) return undefined;
  return malformed(
    'is not a host name',
    'Give a name such as shop.example.com, in lower case, without https:// or a port.',
  );
}

function checkReference(to: ItemKind, value: unknown, hasItem: HasItem): Fault | undefined {
  if (typeof value === 'string' && hasItem(to, value)) return undefined;
  const list = Object.entries(listKinds).find(([, { kind }]) => kind === to)?.[0];
  return malformed(
    `names no entry of ${list}`,
    `Give the id of an entry of ${list}, or remove it.`,
    'answer.missing-item',
  );
}
