// Facts about which side an application is reached from: one public gateway must not carry what is for the inside.
import { ageOf } from '../object-names.ts';
import { byCodeUnit } from '../order.ts';
import type { Reading } from '../value.ts';
import { answered, type Book, computed, type DerivedFact, type DerivedField, together } from './derived-fact.ts';

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
  {
    kind: 'app',
    field: 'owns-host',
    means: 'No older app of its gateway has the same host name.',
    values: [true, false],
    derive: ownsHost,
  },
  {
    kind: 'app',
    field: 'has-listener',
    means: 'The app speaks HTTP, and no older one has its host name.',
    values: [true, false],
    derive: (book, id) =>
      together(
        [placeOf(book, id), book.readItem('app', id, 'owns-host')],
        ([place, owns]) => place !== '' && owns === true,
      ),
  },
  {
    kind: 'app',
    field: 'backend-host',
    means: 'The host name that the certificate of the app must carry; a name below it where the host is a wildcard.',
    values: 'text',
    derive: (book, id) =>
      together([book.readItem('app', id, 'host')], ([host]) => String(host).replace(/^\*\./, 'wildcard.')),
  },
];

/** A gateway takes each host name once, so of two apps with one name only the older one gets a listener. */
function ownsHost(book: Book, id: string): Reading {
  const own = placeOf(book, id);
  const older = (book.items('app') ?? []).filter((app) => ageOf(app.id) < ageOf(id));
  const places = older.map((app) => placeOf(book, app.id));
  return together([own, ...places], ([mine, ...others]) => mine === '' || !others.includes(mine!));
}

/** The gateway and the host name of an app that speaks HTTP; an empty text for one that needs no listener. */
function placeOf(book: Book, id: string): Reading {
  const gateway = gatewayOf(book, id);
  if (gateway.state !== 'answered' || gateway.value === '') return gateway;
  return together([gateway, book.readItem('app', id, 'host')], ([name, host]) => `${name} ${host}`);
}

/** A Gateway holds 64 listeners, and one of them leads clear text to HTTPS. */
const mostApps = 63;

export const entryFacts: readonly DerivedFact[] = [
  computed(
    {
      name: 'ingress.listeners-fit',
      means: 'One Gateway holds a listener for each application.',
      values: [true, false],
      reads: ['ingress.apps'],
    },
    ([apps]) => (apps as readonly unknown[]).length <= mostApps,
  ),
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
