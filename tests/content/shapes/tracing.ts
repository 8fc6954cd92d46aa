// Tetragon's TracingPolicy, from the reference of Tetragon.
import { z } from 'zod';
import { labelSelector, object, type Shape, text, texts } from './shape.ts';

const argument = z.strictObject({
  index: z.int().min(0).max(5),
  type: text,
  label: text.optional(),
  sizeArgIndex: z.int().optional(),
  returnCopy: z.boolean().optional(),
  maxData: z.boolean().optional(),
  resolve: text.optional(),
});
const selector = z.strictObject({
  matchPIDs: z.array(z.looseObject({ operator: z.enum(['In', 'NotIn']), values: z.array(z.int()) })).optional(),
  matchArgs: z.array(z.strictObject({ index: z.int(), operator: text, values: texts.optional() })).optional(),
  matchReturnArgs: z.array(z.strictObject({ index: z.int(), operator: text, values: texts.optional() })).optional(),
  matchBinaries: z
    .array(
      z.strictObject({
        operator: z.enum(['In', 'NotIn', 'Prefix', 'NotPrefix', 'Postfix', 'NotPostfix']),
        values: texts,
        followChildren: z.boolean().optional(),
      }),
    )
    .optional(),
  matchNamespaces: z
    .array(
      z.strictObject({
        namespace: z.enum([
          'Uts',
          'Ipc',
          'Mnt',
          'Pid',
          'PidForChildren',
          'Net',
          'Time',
          'TimeForChildren',
          'Cgroup',
          'User',
        ]),
        operator: z.enum(['In', 'NotIn']),
        values: texts,
      }),
    )
    .optional(),
  matchCapabilities: z
    .array(
      z.strictObject({
        type: z.enum(['Effective', 'Inheritable', 'Permitted']).optional(),
        operator: z.enum(['In', 'NotIn']),
        values: z.array(z.string().regex(/^CAP_[A-Z_]+$/)),
        isNamespaceCapability: z.boolean().optional(),
      }),
    )
    .optional(),
  matchActions: z
    .array(
      z.looseObject({
        action: z.enum([
          'Post',
          'FollowFD',
          'UnfollowFD',
          'Sigkill',
          'CopyFD',
          'Override',
          'GetUrl',
          'DnsLookup',
          'NoPost',
          'Signal',
          'TrackSock',
          'UntrackSock',
          'NotifyEnforcer',
          'CleanupEnforcerNotification',
          'Set',
        ]),
      }),
    )
    .optional(),
});
const kprobe = z.strictObject({
  call: text,
  message: text.optional(),
  syscall: z.boolean().optional(),
  return: z.boolean().optional(),
  args: z.array(argument).max(5).optional(),
  returnArg: argument.optional(),
  returnArgAction: text.optional(),
  selectors: z.array(selector).max(5).optional(),
  tags: z.array(text).max(16).optional(),
});
const tracing = z.strictObject({
  podSelector: labelSelector.optional(),
  containerSelector: labelSelector.optional(),
  kprobes: z.array(kprobe).min(1).optional(),
  tracepoints: z
    .array(
      z.strictObject({
        subsystem: text,
        event: text,
        message: text.optional(),
        args: z.array(argument).optional(),
        selectors: z.array(selector).max(5).optional(),
      }),
    )
    .optional(),
  lsmhooks: z
    .array(z.strictObject({ hook: text, args: z.array(argument).optional(), selectors: z.array(selector).optional() }))
    .optional(),
  options: z.array(z.strictObject({ name: text, value: z.string() })).optional(),
});

export const tracingShapes: Readonly<Record<string, Shape>> = {
  'cilium.io/v1alpha1 TracingPolicy': {
    schema: object('cilium.io/v1alpha1', 'TracingPolicy', { spec: tracing }),
    source: 'https://tetragon.io/docs/concepts/tracing-policy/',
    read: '2026-11-25',
  },
};
