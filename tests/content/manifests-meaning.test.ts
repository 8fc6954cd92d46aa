// What the files of every bundle mean: who is reached from where, which names resolve, what a control mark claims.
import { describe, expect, it } from 'vitest';
import { providerKeys } from '../../core/content/shapes.ts';
import { type Bundle, bundlesOn, dig, listAt, type Tree, treesOf } from './bundles.ts';

const kindOf = ({ objects }: Bundle, kind: string): readonly Tree[] =>
  objects.map(({ tree }) => tree).filter((tree) => tree.kind === kind);
const answerOf = ({ plan }: Bundle, question: string): unknown => plan.project.answers[question]?.value;

/** Host names of apps that the answers keep off the internet. */
function insideOnly({ plan }: Bundle): readonly unknown[] {
  return (plan.project.lists.apps ?? []).filter(({ reach }) => reach === 'internal').map(({ host }) => host);
}

const onInternet = (annotations: unknown): boolean =>
  !/private|internal|"azure-load-balancer-internal":"true"|Internal/.test(JSON.stringify(annotations ?? {}));

/** Peers of the rule that lets pods ask for names. */
function namePeers(bundle: Bundle): readonly Tree[] {
  const policies = kindOf(bundle, 'NetworkPolicy').filter((tree) => dig(tree, 'metadata', 'name') === 'allow-dns');
  return policies.flatMap((tree) => listAt(tree, 'spec', 'egress')).flatMap((rule) => listAt(rule, 'to'));
}

const emptyMappings = (tree: unknown, path = ''): readonly string[] => {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, child]) => {
    const bare = typeof child === 'object' && child !== null && Object.keys(child).length === 0;
    return bare && !Array.isArray(child) ? [`${path}.${key}`] : emptyMappings(child, `${path}.${key}`);
  });
};

describe.each(providerKeys)('the bundle for %s', (provider) => {
  it('puts no app that is for the inside on an entry from the internet', async () => {
    for (const bundle of await bundlesOn(provider)) {
      if (answerOf(bundle, 'ingress.exposure') !== 'internet-http') continue;
      const inside = insideOnly(bundle);
      const open = kindOf(bundle, 'Gateway').filter((tree) => dig(tree, 'metadata', 'name') === 'edge');
      const hosts = open.flatMap((tree) => listAt(tree, 'spec', 'listeners')).map(({ hostname }) => hostname);
      expect(
        hosts.filter((host) => inside.includes(host)),
        bundle.name,
      ).toEqual([]);
      const all = kindOf(bundle, 'Gateway').flatMap((tree) => listAt(tree, 'spec', 'listeners'));
      const routed = kindOf(bundle, 'HTTPRoute').length + kindOf(bundle, 'TLSRoute').length > 1;
      if (routed)
        expect(
          all.some(({ hostname }) => inside.includes(hostname)),
          bundle.name,
        ).toBe(true);
    }
  });

  it('asks the cloud for an inside address where an app without HTTP is for the inside', async () => {
    const annotated = ['ibm-classic', 'ibm-vpc', 'eks', 'aks', 'gke'].includes(provider);
    for (const bundle of await bundlesOn(provider)) {
      if (!annotated || answerOf(bundle, 'ingress.exposure') !== 'internet-l4') continue;
      const inside = (bundle.plan.project.lists.apps ?? []).filter(({ reach }) => reach === 'internal');
      const balancers = kindOf(bundle, 'Service').filter((tree) => dig(tree, 'spec', 'type') === 'LoadBalancer');
      const closed = balancers.filter((tree) => !onInternet(dig(tree, 'metadata', 'annotations')));
      expect(closed.map((tree) => dig(tree, 'metadata', 'annotations', 'parapet/name')).sort(), bundle.name).toEqual(
        inside.map(({ name }) => name).sort(),
      );
    }
  });

  it('lets pods reach what answers for names on this platform', async () => {
    const wanted: Readonly<Record<string, readonly string[]>> = {
      gke: ['node-local-dns', '169.254.20.10/32', '169.254.169.254/32'],
      aks: ['kube-dns', '169.254.10.11/32'],
    };
    for (const bundle of await bundlesOn(provider)) {
      const peers = namePeers(bundle);
      if (peers.length === 0) continue;
      for (const name of wanted[provider] ?? []) expect(JSON.stringify(peers), bundle.name).toContain(name);
      if (provider !== 'gke') expect(JSON.stringify(peers), bundle.name).not.toContain('169.254.169.254');
    }
  });

  it('spreads the pods of the gateway by a label that they carry', async () => {
    for (const { name, files } of await bundlesOn(provider)) {
      const patch = files.find(({ path }) => path.endsWith('/gateway-placement-patch.yaml'));
      for (const tree of patch === undefined ? [] : treesOf(patch.text)) {
        const [spread] = listAt(tree, 'spec', 'template', 'spec', 'topologySpreadConstraints');
        const labels = dig(tree, 'spec', 'template', 'metadata', 'labels');
        expect(labels, name).toMatchObject(dig(spread, 'labelSelector', 'matchLabels') as Tree);
      }
    }
  });

  it('makes the namespace of the gateway only where a gateway lives in it', async () => {
    for (const bundle of await bundlesOn(provider)) {
      const made = kindOf(bundle, 'Namespace').some((tree) => dig(tree, 'metadata', 'name') === 'edge-gateway');
      const runs = answerOf(bundle, 'ingress.controller') !== 'provider-managed';
      if (made) expect(runs, bundle.name).toBe(true);
    }
  });

  it('leaves no mapping behind that lost all its entries', async () => {
    for (const { name, files } of await bundlesOn(provider)) {
      for (const { path, text } of files.filter((file) => file.path.endsWith('.yaml'))) {
        const empty = treesOf(text).flatMap((tree) => emptyMappings(tree));
        const left = empty.filter((key) => /annotations|infrastructure|parameters$/.test(key));
        expect(left, `${name}, ${path}`).toEqual([]);
      }
    }
  });

  it('orders a certificate for each listener that ends TLS, under the name that the listener gives', async () => {
    let ordered = 0;
    for (const bundle of await bundlesOn(provider)) {
      const issuers = kindOf(bundle, 'ClusterIssuer').map((tree) => dig(tree, 'metadata', 'name'));
      if (issuers.length === 0) continue;
      const certificates = kindOf(bundle, 'Certificate');
      const secrets = certificates.map(
        (tree) => `${dig(tree, 'metadata', 'namespace')}/${dig(tree, 'spec', 'secretName')}`,
      );
      const wanted = kindOf(bundle, 'Gateway').flatMap((tree) =>
        listAt(tree, 'spec', 'listeners')
          .flatMap((listener) => listAt(listener, 'tls', 'certificateRefs'))
          .map(({ name }) => `${dig(tree, 'metadata', 'namespace')}/${name}`),
      );
      expect(
        wanted.filter((secret) => !secrets.includes(secret)),
        bundle.name,
      ).toEqual([]);
      const from = certificates.map((tree) => dig(tree, 'spec', 'issuerRef', 'name'));
      expect(issuers, bundle.name).toEqual(expect.arrayContaining([...new Set(from)]));
      ordered += certificates.length;
    }
    expect(ordered).toBeGreaterThan(0);
  });

  it('reads each secret from a store in the namespace of its tenant', async () => {
    let read = 0;
    for (const bundle of await bundlesOn(provider)) {
      const stores = kindOf(bundle, 'SecretStore').map((tree) => dig(tree, 'metadata', 'namespace'));
      const secrets = kindOf(bundle, 'ExternalSecret');
      expect(
        secrets.filter((tree) => !stores.includes(dig(tree, 'metadata', 'namespace'))),
        bundle.name,
      ).toEqual([]);
      for (const tree of secrets) expect(listAt(tree, 'spec', 'data'), bundle.name).toHaveLength(1);
      read += secrets.length;
    }
    expect(read).toBeGreaterThan(0);
  });

  it('marks a line as a control only where its header names the control, else as something to decide', async () => {
    for (const { name, files } of await bundlesOn(provider)) {
      for (const { path, text } of files.filter((file) => /\.(yaml|sh)$/.test(file.path))) {
        const named = /^# Controls: (.*)$/m.exec(text)?.[1]?.split(', ') ?? [];
        const marks = [...text.matchAll(/ # (C-[A-Z]{3}-\d\d)$/gm)].map(([, id]) => id);
        expect(
          marks.filter((id) => !named.includes(id ?? '')),
          `${name}, ${path}`,
        ).toEqual([]);
      }
    }
  });

  it('writes no node pool where the provider runs the nodes', async () => {
    for (const { name, plan, files } of await bundlesOn(provider)) {
      if (plan.project.answers['platform.compute']?.value !== 'serverless') continue;
      expect(
        files.filter(({ text }) => /managedNodeGroups|node-?pools? (add|create)/.test(text)),
        name,
      ).toEqual([]);
    }
  });
});

describe('the scripts', () => {
  const commandsOn = async (provider: 'ibm-classic' | 'ibm-vpc' | 'aks' | 'gke', change: string): Promise<string> => {
    const bundle = (await bundlesOn(provider)).find(({ name }) => name === `${provider}${change}`);
    return bundle?.files.find(({ path }) => path.endsWith('/create-cluster.sh'))?.text ?? '';
  };

  it('switch the Gateway API on where this plan uses it on GKE', async () => {
    expect(await commandsOn('gke', '')).toContain('--gateway-api=standard');
    expect(await commandsOn('gke', ', ingress.exposure=nothing')).not.toContain('--gateway-api');
  });

  it('take away the pool that no plan asked for', async () => {
    const removed = { 'ibm-classic': 'worker-pool rm', 'ibm-vpc': 'worker-pool rm', gke: 'node-pools delete' } as const;
    for (const provider of ['ibm-classic', 'ibm-vpc', 'gke'] as const) {
      expect(await commandsOn(provider, '')).toContain(removed[provider]);
    }
  });

  it('leave no machine size to a default', async () => {
    // A long command stands an option a line.
    const commands = (await commandsOn('aks', '')).replace(/ \\\n\s*/g, ' ').split('\n');
    const makers = commands.filter((command) => /^az aks (nodepool add|create)/.test(command));
    expect(makers.length).toBeGreaterThan(1);
    for (const command of makers) expect(command).toContain('--node-vm-size');
  });
});
