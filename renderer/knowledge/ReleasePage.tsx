// A Kubernetes release: when it came, when its patches end, and whether a new cluster may start with it.
import type { Release } from '../../core/content/reference-data.ts';
import { dateWords } from '../../core/document/words.ts';
import { useServices } from '../services.ts';
import type { PageProps } from './bodies.tsx';
import { Sources } from './LinkLists.tsx';
import { Facts } from './parts.tsx';

export function ReleasePage({ entry }: PageProps) {
  const { info } = useServices();
  const release = entry.value as Release;
  const over = release.endOfLife < info.today;
  return (
    <>
      <Facts
        rows={[
          ['Released', dateWords(release.released)],
          ['End of life', `${dateWords(release.endOfLife)}${over ? ', which is past' : ''}`],
          [
            'For a new cluster',
            release.target ? 'Parapet plans with it.' : 'Too old to start with; Parapet knows it and warns.',
          ],
        ]}
      />
      <Sources ids={[release.source]} />
    </>
  );
}
