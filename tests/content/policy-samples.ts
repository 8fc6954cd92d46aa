// Requests that each admission policy has to let through, and requests that it has to refuse.
import type { Tree } from './bundles.ts';
import type { Sample } from './cel.ts';

export interface Samples {
  readonly good: readonly Sample[];
  /** Between them they break every validation of the policy. */
  readonly bad: readonly Sample[];
}

const digest = `@sha256:${'0123456789abcdef'.repeat(4)}`;
const context = { allowPrivilegeEscalation: false, runAsNonRoot: true, capabilities: { drop: ['ALL'] } };
const container: Tree = {
  name: 'app',
  image: `registry.example.com/replace-with-path/app${digest}`,
  ports: [{ containerPort: 8443 }],
  securityContext: context,
  resources: { requests: { memory: '64Mi' }, limits: { memory: '128Mi' } },
};
const spec: Tree = {
  securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  containers: [container],
  volumes: [{ name: 'tmp', emptyDir: {} }],
};
const named = { name: 'app', namespace: 'payments', labels: { app: 'shop' }, annotations: { team: 'shop' } };
const pod = (parts: Tree = {}, of: Tree = {}): Tree => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: named,
  spec: { ...spec, containers: [{ ...container, ...of }], ...parts },
});
const made = (object: Tree): Sample => ({ object });
const deployment = (image: string): Tree => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: named,
  spec: { template: { metadata: { labels: {} }, spec: { containers: [{ name: 'app', image }] } } },
});
const cronJob = (image: string): Tree => ({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: named,
  spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: 'app', image }] } } } } },
});
const service = (parts: Tree): Tree => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: named,
  spec: { ports: [], ...parts },
});
const ingress = (annotations: Tree): Tree => ({ kind: 'Ingress', metadata: { name: 'shop', annotations }, spec: {} });
const withMeta = (parts: Tree): Tree => ({ ...pod(), metadata: { ...named, ...parts } });
const deletion = (labels: Tree): Sample => ({
  object: null,
  oldObject: { kind: 'PersistentVolumeClaim', metadata: { name: 'data', labels } },
  operation: 'DELETE',
});

const params = { data: { ours: 'registry.example.com/replace-with-path' } };
const fromOurs = `registry.example.com/replace-with-path/app${digest}`;
const fromElsewhere = `docker.io/library/nginx${digest}`;
const images = (good: string, bad: string): Samples => ({
  good: [
    { object: pod({}, { image: good }), params },
    { object: deployment(good), params },
    { object: cronJob(good), params },
    // An image that was there before the rule does not block a change.
    { object: deployment(bad), oldObject: deployment(bad), operation: 'UPDATE', params },
  ],
  bad: [
    { object: pod({}, { image: bad }), params },
    { object: pod({ initContainers: [{ name: 'first', image: bad }] }), params },
    { object: deployment(bad), params },
    { object: cronJob(bad), params },
    { object: deployment(bad), oldObject: deployment(good), operation: 'UPDATE', params },
  ],
});

/** By the name of the policy. */
export const policySamples: Readonly<Record<string, Samples>> = {
  'parapet-deny-privileged': {
    good: [
      made(pod()),
      made(pod({ initContainers: [container] })),
      made({ ...pod(), metadata: {} }),
      {
        object: pod({ ephemeralContainers: [{ name: 'look', image: 'x', securityContext: context }] }),
        oldObject: pod(),
        operation: 'UPDATE',
      },
    ],
    bad: [
      made(pod({}, { securityContext: { ...context, privileged: true } })),
      made(pod({ initContainers: [{ ...container, securityContext: { ...context, privileged: true } }] })),
      made(pod({}, { securityContext: { runAsNonRoot: true } })),
      made(pod({ securityContext: {} }, { securityContext: { allowPrivilegeEscalation: false } })),
      made(pod({}, { resources: {} })),
      made(pod({ ephemeralContainers: [{ name: 'look', securityContext: { ...context, privileged: true } }] })),
      made(pod({}, { securityContext: { ...context, windowsOptions: { hostProcess: true } } })),
    ],
  },
  'parapet-deny-host-access': {
    good: [made(pod()), made(pod({ volumes: undefined, hostNetwork: false })), made(pod({}, { ports: undefined }))],
    bad: [
      made(pod({ volumes: [{ name: 'host', hostPath: { path: '/' } }] })),
      made(pod({ hostNetwork: true })),
      made(pod({ hostPID: true })),
      made(pod({ hostIPC: true })),
      made(pod({}, { ports: [{ containerPort: 80, hostPort: 80 }] })),
    ],
  },
  'parapet-guard-services': {
    good: [
      made(service({ type: 'ClusterIP' })),
      made(service({})),
      { object: service({ type: 'LoadBalancer' }), allowed: true },
      {
        object: service({ type: 'LoadBalancer' }),
        oldObject: service({ type: 'LoadBalancer' }),
        operation: 'UPDATE',
        allowed: true,
      },
    ],
    bad: [
      made(service({ externalIPs: ['203.0.113.7'] })),
      made(service({ type: 'NodePort' })),
      made(service({ type: 'LoadBalancer' })),
    ],
  },
  'parapet-guard-ingresses': {
    good: [made(ingress({})), made({ kind: 'Ingress', metadata: { name: 'shop' }, spec: {} })],
    bad: [made(ingress({ 'nginx.ingress.kubernetes.io/configuration-snippet': 'x' }))],
  },
  'parapet-naming-rule': {
    good: [
      made(pod()),
      made(withMeta({ labels: { app: 'shop', release: 'v1.2' } })),
      { object: withMeta({ name: 'anna.smith' }), user: { username: 'node', groups: ['system:nodes'] } },
    ],
    bad: [
      made(withMeta({ name: 'anna.smith' })),
      made(withMeta({ name: 'case-123456789' })),
      made(withMeta({ labels: { customer: '123456789' } })),
      made(withMeta({ annotations: { owner: 'anna.smith@example.com' } })),
    ],
  },
  'parapet-approved-registries': images(fromOurs, fromElsewhere),
  'parapet-image-digests': images(fromOurs, 'registry.example.com/replace-with-path/app:latest'),
  'parapet-guard-deletion': {
    good: [deletion({}), deletion({ 'parapet.example/protected': 'false' })],
    bad: [deletion({ 'parapet.example/protected': 'true' })],
  },
  'parapet-require-sandbox': {
    good: [made(pod({ runtimeClassName: 'kata-cc' }))],
    bad: [made(pod()), made(pod({ runtimeClassName: 'runc' }))],
  },
};
