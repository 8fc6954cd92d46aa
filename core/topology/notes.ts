// The small second texts of the picture: the words of an answer, the networks behind a zone.
import { nameFor } from '../content/by-provider.ts';
import type { ZoneEntry } from '../content/element.ts';
import { indexOf } from '../content-index.ts';
import { providerOf } from '../facts/provider.ts';
import type { Scope } from '../scope.ts';
import type { PlacedEntry } from './model.ts';

const networksShown = 2;

/** The second line of a card: what was answered, else what the content says, else the provider's name for it. */
export function cardNote(entry: PlacedEntry, scope: Scope): string | undefined {
  const provider = providerOf(scope.facts);
  const answered = entry.noteFrom === undefined ? undefined : answerLabel(entry.noteFrom, scope);
  return answered ?? nameFor(entry.note, provider) ?? nameFor(entry.called, provider);
}

/** The note of a zone: its networks, else an answer, else who runs it when somebody else does. */
export function zoneNote(zone: ZoneEntry, theirs: boolean, scope: Scope): string | undefined {
  const networks = zone.role === undefined ? undefined : networksOf(zone.role, scope);
  const answered = zone.noteFrom === undefined ? undefined : answerLabel(zone.noteFrom, scope);
  return networks ?? answered ?? (theirs ? 'run by the provider' : undefined);
}

/** An answer in the words of its options; undefined when there is none. */
function answerLabel(name: string, { content, facts }: Scope): string | undefined {
  const reading = facts.read(name);
  const asked = indexOf(content).answerable.get(name)?.asked;
  if (reading.state !== 'answered' || asked === undefined) return undefined;
  const { value } = reading;
  if (asked.type === 'choice') return asked.options[String(value)]?.label;
  if (asked.type !== 'choices' || !Array.isArray(value)) return String(value);
  return value.length === 0 ? asked.none.label : value.map((key) => asked.options[key]?.label ?? key).join(', ');
}

/** `pub-1 · VLAN 1201 · 10.1.0.0/24`, as far as the fields are filled in. */
function networksOf(role: string, { facts }: Scope): string | undefined {
  const field = (id: string, key: string): string => {
    const reading = facts.readItem('network', id, key);
    return reading.state === 'answered' ? String(reading.value) : '';
  };
  const described = (facts.items('network') ?? [])
    .filter(({ id }) => field(id, 'role') === role)
    .map(({ id }) => {
      const vlan = field(id, 'vlan');
      const parts = [field(id, 'name'), vlan === '' ? '' : `VLAN ${vlan}`, field(id, 'ipv4') || field(id, 'ipv6')];
      return parts.filter((part) => part !== '').join(' · ');
    })
    .filter((text) => text !== '');
  if (described.length === 0) return undefined;
  const more = described.length - networksShown;
  return described.slice(0, networksShown).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
