// Facts about which side an application is reached from: one public gateway must not carry what is for the inside.
import { byCodeUnit } from '../order.ts';
import type { Reading } from '../value.ts';
import { answered, type Book, type DerivedFact, type DerivedField, together } from './derived-fact.ts';

const sides = ['internal', 'internet'] as const;
type Side = (typeof sides)[number];

/** Where everything comes in from inside, so does this app; else its own field says it. */
function sideOf(book: Book, id: string): Reading {
  const exposure = book.read('ingress.exposure');
  if (exposure.state !== 'answered') return exposure;
  if (exposure.value === 'internal') return answered('internal', exposure.because);
  if (exposure.value === 'nothing') return { state: 'not-applicable', because: exposure.because };
  return together([exposure, book.readItem('app', id, 'reach')], ([, reach]) => reach);
}

/** A word for the side of one app. */
function bySide(field: string, means: string, words: Readonly<Record<Side, string>>): DerivedField {
  const derive = (book: Book, id: string): Reading =>
    together(
      [book.readItem('app', id, 'entry-side')],
      ([side]) => words[side === 'internal' ? 'internal' : 'internet'],
    );
  return { kind: 'app', field, means, values: sides.map((side) => words[side]), derive };
}

export const entryFields: readonly DerivedField[] = [
  {
    kind: 'app',
    field: 'entry-side',
    means: 'From where the app is reached: the internet, or networks of yours.',
    values: sides,
    derive: sideOf,
  },
  bySide('ibm-ip-type', 'The kind of address that IBM Cloud gives the load balancer of the app.', {
    internal: 'private',
    internet: 'public',
  }),
  bySide('aws-scheme', 'Whether the load balancer of the app faces the internet on AWS.', {
    internal: 'internal',
    internet: 'internet-facing',
  }),
  {
    kind: 'app',
    field: 'gateway',
    means: 'The gateway that the app is published on.',
    values: ['edge', 'edge-internal'],
    derive: (book, id) =>
      together([book.read('ingress.exposure'), book.readItem('app', id, 'entry-side')], ([exposure, side]) =>
        exposure !== 'internal' && side === 'internal' ? 'edge-internal' : 'edge',
      ),
  },
];

export const entryFacts: readonly DerivedFact[] = [
  {
    name: 'ingress.gateways',
    means: 'The gateways that the applications with HTTP need, each once.',
    values: { each: ['edge', 'edge-internal'] },
    reads: ['ingress.exposure', 'ingress.apps'],
    derive: (book) => {
      const apps = book.items('app') ?? [];
      const gateways = apps.map(({ id }) => gatewayOf(book, id));
      return together([book.readList('app'), ...gateways], ([, ...names]) =>
        [...new Set(names.map(String))].filter((name) => name !== '').sort(byCodeUnit),
      );
    },
  },
];

/** The gateway of an app that speaks HTTP; an empty text for one that needs none. */
function gatewayOf(book: Book, id: string): Reading {
  const protocol = book.readItem('app', id, 'protocol');
  if (protocol.state !== 'answered') return protocol;
  const web = protocol.value === 'https' || protocol.value === 'http';
  return web
    ? together([protocol, book.readItem('app', id, 'gateway')], ([, gateway]) => gateway)
    : answered('', protocol.because);
}
