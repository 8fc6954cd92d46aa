// A derived fact: what it says, which values it takes, what it follows from, and what reads it.
import { linksOf } from '../../core/catalogue-links.ts';
import type { FactValues } from '../../core/facts/derived-fact.ts';
import { useServices } from '../services.ts';
import words from '../ui/words.module.css';
import type { PageProps } from './bodies.tsx';
import { GroupedLinks, Readers } from './LinkLists.tsx';
import { Facts, Section } from './parts.tsx';

export function FactPage({ entry, plan }: PageProps) {
  const { content } = useServices();
  const { values } = entry.value as { readonly values: FactValues };
  const reads = linksOf(content)
    .from(entry.key)
    .map(({ to }) => ({ to }));
  return (
    <>
      <p className={words.second}>Nobody answers it: Parapet works it out from answers, and rules read it like one.</p>
      <Facts rows={[['Values', valueWords(values)]]} />
      <Section title="Follows from">
        {reads.length === 0 ? (
          <p className={words.second}>From the project itself.</p>
        ) : (
          <GroupedLinks links={reads} plan={plan} />
        )}
      </Section>
      <Readers of={entry.key} plan={plan} />
    </>
  );
}

function valueWords(values: FactValues): string {
  if (values === 'list') return 'A list of texts.';
  if (values === 'text') return 'A text.';
  if (values === 'number') return 'A number.';
  if ('each' in values) return `Any of ${values.each.join(', ')}.`;
  return values.every((value) => typeof value === 'boolean') ? 'Yes or no.' : `One of ${values.join(', ')}.`;
}
