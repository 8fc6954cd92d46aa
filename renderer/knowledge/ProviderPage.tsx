// A platform: who runs its control plane, the address ranges it keeps, how far a cluster grows there.
import type { Provider } from '../../core/content/reference-data.ts';
import { dateWords } from '../../core/document/words.ts';
import { classNames } from '../ui/class-names.ts';
import table from '../ui/table.module.css';
import words from '../ui/words.module.css';
import type { PageProps } from './bodies.tsx';
import { EntryLink } from './EntryLink.tsx';
import styles from './EntryPage.module.css';
import { Sources } from './LinkLists.tsx';
import { Facts, Section } from './parts.tsx';

const controlPlane: Readonly<Record<Provider['controlPlane'], string>> = {
  provider: 'The provider.',
  us: 'You.',
  depends: 'You or the provider: an answer says which.',
};

export function ProviderPage({ entry }: PageProps) {
  const provider = entry.value as Provider;
  const { podsPerNode, nodes, loadBalancers, podAddresses, sources } = provider.capacity;
  const limit = (most: { readonly most: number; readonly note?: string | undefined } | undefined) =>
    most === undefined ? 'Not known to us.' : `At most ${most.most}. ${most.note ?? ''}`.trim();
  return (
    <>
      <Facts
        rows={[
          ['Control plane run by', controlPlane[provider.controlPlane]],
          ['As of', dateWords(provider.asOf)],
          [
            'Pods on a node',
            `${podsPerNode.default} by default, at most ${podsPerNode.most}. ${podsPerNode.note ?? ''}`,
          ],
          ['Nodes', limit(nodes)],
          ['Load balancers', limit(loadBalancers)],
          [
            'Addresses of pods',
            podAddresses === 'shared' ? 'Single addresses of one range.' : 'A block of the pod range for each node.',
          ],
        ]}
      />
      {provider.reserved.length > 0 && (
        <Section title="Address ranges that it keeps for itself">
          <div className={classNames(styles.table)}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">Range</th>
                  <th scope="col">What for</th>
                  <th scope="col">Source</th>
                </tr>
              </thead>
              <tbody>
                {provider.reserved.map(({ range, what, source }) => (
                  <tr key={`${range}${what}`}>
                    <td>
                      <span className={words.id}>{range}</span>
                    </td>
                    <td>{what}</td>
                    <td>
                      <EntryLink to={`sources/${source}`}>{source}</EntryLink>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
      <Sources ids={[...new Set([...provider.sources, ...sources])]} />
    </>
  );
}
