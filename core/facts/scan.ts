// Facts about the benchmark scan of the nodes: what kube-bench is held against, and what it leaves to the provider.
import type { Content } from '../content/content.ts';
import type { Provider } from '../content/reference-data.ts';
import type { Value } from '../value.ts';
import { computed, type DerivedFact, notHere } from './derived-fact.ts';

export const scanFacts: readonly DerivedFact[] = [
  computed(
    {
      name: 'platform.scan-benchmark',
      means:
        'The benchmark that kube-bench is told to use, such as eks-1.8.0; none where another tool scans the platform.',
      values: 'text',
      reads: ['platform.provider'],
    },
    ([provider], { content }) => scanOf(provider, content)?.benchmark ?? notHere,
  ),
  computed(
    {
      name: 'platform.scan-skips',
      means:
        'The items about nodes that the provider answers for, for --skip. A scan that would skip all of them skips none.',
      values: 'text',
      reads: ['platform.provider'],
    },
    ([provider], { content }) => {
      const scan = scanOf(provider, content);
      return scan === undefined ? notHere : skipsOf(scan, provider, content);
    },
  ),
];

type Scan = NonNullable<Provider['scan']>;

function scanOf(provider: Value | undefined, { providers }: Content): Scan | undefined {
  return providers.find(({ id }) => id === provider)?.scan;
}

function skipsOf({ framework, nodeSection }: Scan, provider: Value | undefined, { frameworks }: Content): string {
  const items = Object.entries(frameworks.find(({ id }) => id === framework)?.items ?? {});
  const ofNodes = items.filter(([id]) => id.startsWith(`${nodeSection}.`));
  const theirs = ofNodes.filter(([, item]) => item.provider?.some((key) => key === provider));
  return theirs.length === ofNodes.length ? '' : theirs.map(([id]) => id).join(',');
}
