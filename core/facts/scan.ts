// Facts about the benchmark scan of the nodes: what kube-bench is held against, and whether it asks anything of us.
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
      name: 'platform.nodes-are-theirs',
      means: 'The provider answers for every item of the benchmark that is about nodes.',
      values: [true, false],
      reads: ['platform.provider'],
    },
    ([provider], { content }) => {
      const { framework, nodeSection } = scanOf(provider, content) ?? {};
      const items = Object.entries(content.frameworks.find(({ id }) => id === framework)?.items ?? {});
      const ofNodes = items.filter(([id]) => id.startsWith(`${nodeSection}.`));
      return ofNodes.length > 0 && ofNodes.every(([, item]) => item.provider?.some((key) => key === provider) === true);
    },
  ),
];

type Scan = NonNullable<Provider['scan']>;

function scanOf(provider: Value | undefined, { providers }: Content): Scan | undefined {
  return providers.find(({ id }) => id === provider)?.scan;
}
