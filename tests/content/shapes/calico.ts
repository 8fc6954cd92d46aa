// Calico's kinds, from the resource reference of Calico Open Source.
import { z } from 'zod';
import { cidr, labels, object, type Shape, text, texts } from './shape.ts';

const page = (kind: string): string => `https://docs.tigera.io/calico/latest/reference/resources/${kind}`;
const read = '2026-11-25';
const apiVersion = 'projectcalico.org/v3';

const protocol = z.union([z.enum(['TCP', 'UDP', 'ICMP', 'ICMPv6', 'SCTP', 'UDPLite']), z.int().min(1).max(255)]);
const ports = z
  .array(
    z.union([
      z.int().min(0).max(65535),
      // A range such as 30000:32767.
      z
        .string()
        .regex(/^\d+:\d+$/)
        .refine((value) => Number(value.split(':')[0]) <= Number(value.split(':')[1])),
      z.string().regex(/^[a-zA-Z][a-zA-Z0-9_.-]*$/),
    ]),
  )
  .min(1);
const accounts = z.strictObject({ names: texts.optional(), selector: text.optional() });
const icmp = z.strictObject({ type: z.int().min(0).max(254).optional(), code: z.int().min(0).max(255).optional() });
const entity = z
  .strictObject({
    nets: z.array(cidr).min(1).optional(),
    notNets: z.array(cidr).min(1).optional(),
    selector: text.optional(),
    notSelector: text.optional(),
    namespaceSelector: text.optional(),
    ports: ports.optional(),
    notPorts: ports.optional(),
    serviceAccounts: accounts.optional(),
    services: z.strictObject({ name: text, namespace: text.optional() }).optional(),
  })
  .refine((peer) => Object.keys(peer).length > 0, 'names nobody');
const rule = z
  .strictObject({
    action: z.enum(['Allow', 'Deny', 'Log', 'Pass']),
    metadata: z.strictObject({ annotations: labels }).optional(),
    protocol: protocol.optional(),
    notProtocol: protocol.optional(),
    ipVersion: z.union([z.literal(4), z.literal(6)]).optional(),
    icmp: icmp.optional(),
    notICMP: icmp.optional(),
    source: entity.optional(),
    destination: entity.optional(),
  })
  .refine(
    ({ protocol: name, source, destination }) =>
      (source?.ports === undefined && destination?.ports === undefined) ||
      ['TCP', 'UDP', 'SCTP'].includes(String(name)),
    'has ports without a protocol that knows them',
  );
const types = z.array(z.enum(['Ingress', 'Egress'])).min(1);

const policySpec = z
  .strictObject({
    tier: text.optional(),
    order: z.number().optional(),
    selector: text.optional(),
    namespaceSelector: text.optional(),
    serviceAccountSelector: text.optional(),
    types: types.optional(),
    ingress: z.array(rule).optional(),
    egress: z.array(rule).optional(),
    applyOnForward: z.boolean().optional(),
    doNotTrack: z.boolean().optional(),
    preDNAT: z.boolean().optional(),
  })
  .refine(({ preDNAT, applyOnForward }) => preDNAT !== true || applyOnForward === true, 'preDNAT needs applyOnForward')
  .refine(({ preDNAT, egress }) => preDNAT !== true || egress === undefined, 'preDNAT takes ingress rules only')
  .refine(({ ingress, types: named }) => ingress === undefined || (named ?? ['Ingress']).includes('Ingress'))
  .refine(({ egress, types: named }) => egress === undefined || (named ?? ['Egress']).includes('Egress'));

/** A policy of a tier other than the default one is named after it. */
const globalPolicy = (
  object(apiVersion, 'GlobalNetworkPolicy', { spec: policySpec }) as z.ZodType<{
    readonly metadata: { readonly name: string };
    readonly spec: { readonly tier?: string };
  }>
).refine(
  ({ metadata, spec }) =>
    spec.tier === undefined || spec.tier === 'default' || metadata.name.startsWith(`${spec.tier}.`),
  'is not named after its tier',
);

export const calicoShapes: Readonly<Record<string, Shape>> = {
  [`${apiVersion} GlobalNetworkPolicy`]: { schema: globalPolicy, source: page('globalnetworkpolicy'), read },
  [`${apiVersion} GlobalNetworkSet`]: {
    schema: object(apiVersion, 'GlobalNetworkSet', {
      spec: z.strictObject({ nets: z.array(cidr).optional(), allowedEgressDomains: texts.optional() }),
    }),
    source: page('globalnetworkset'),
    read,
  },
  [`${apiVersion} HostEndpoint`]: {
    schema: object(apiVersion, 'HostEndpoint', {
      spec: z.strictObject({
        node: text,
        interfaceName: text.optional(),
        expectedIPs: z.array(z.union([z.ipv4(), z.ipv6()])).optional(),
        profiles: texts.optional(),
        ports: z.array(z.strictObject({ name: text, protocol, port: z.int().min(1).max(65535) })).optional(),
      }),
    }),
    source: page('hostendpoint'),
    read,
  },
  [`${apiVersion} Tier`]: {
    schema: object(apiVersion, 'Tier', {
      spec: z.strictObject({ order: z.number(), defaultAction: z.enum(['Deny', 'Pass']).optional() }),
    }),
    source: page('tier'),
    read,
  },
};
