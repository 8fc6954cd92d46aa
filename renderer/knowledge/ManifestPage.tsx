// A manifest: when it is written and where, what it implements, and the template itself.
import { useMemo } from 'react';
import { linksOf } from '../../core/catalogue-links.ts';
import { entriesFor } from '../../core/content/by-provider.ts';
import type { Manifest } from '../../core/content/manifest.ts';
import { providerKeys } from '../../core/content/shapes.ts';
import { kindWords } from '../../core/document/names.ts';
import { templateText } from '../../core/manifest-text/template-text.ts';
import { folderOf } from '../../core/manifests/manifest-paths.ts';
import { useServices } from '../services.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import type { PageProps } from './bodies.tsx';
import styles from './EntryPage.module.css';
import { GroupedLinks, LinkList, Sources, Statements } from './LinkLists.tsx';
import { Command, Facts, PerPlatform, Prose, Rule, Section } from './parts.tsx';

export function ManifestPage({ entry, plan }: PageProps) {
  const { content } = useServices();
  const manifest = entry.value as Manifest;
  const text = useMemo(() => templateText(manifest), [manifest]);
  const laid = providerKeys.flatMap((key) => entriesFor(manifest.lay, key));
  const short = (key: string): string => content.providers.find(({ id }) => id === key)?.short ?? key;
  const reads = linksOf(content)
    .from(entry.key)
    .filter(({ as }) => as === 'rule' || as === 'fills');
  return (
    <>
      {manifest.note !== undefined && (
        <p className={styles.lead}>
          <Prose>{manifest.note}</Prose>
        </p>
      )}
      <Facts
        rows={[
          ['File', <code key="file">{`${folderOf(manifest)}/${manifest.file}`}</code>],
          ['Once for', manifest.forEach === undefined ? 'The cluster.' : `Each ${kindWords[manifest.forEach].one}.`],
          ['Platforms', manifest.providers === undefined ? undefined : `${manifest.providers.map(short).join(', ')}.`],
          ['Needs', typeof manifest.crd?.needs === 'string' ? manifest.crd.needs : undefined],
          [
            'Written',
            manifest.includeWhen === undefined ? (
              'Always.'
            ) : (
              <Rule key="when" when={manifest.includeWhen} item={manifest.forEach} />
            ),
          ],
          ['Left out because', typeof manifest.absentBecause === 'string' ? manifest.absentBecause : undefined],
        ]}
      />
      {manifest.crd !== undefined && typeof manifest.crd.needs !== 'string' && (
        <Section title="Needs">
          <PerPlatform texts={manifest.crd.needs} />
        </Section>
      )}
      {typeof manifest.absentBecause !== 'string' && (
        <Section title="Left out because">
          <PerPlatform texts={manifest.absentBecause} />
        </Section>
      )}
      {laid.length > 0 && (
        <Section title="Laid where it is read">
          {laid.map(({ run, when }) => (
            <div key={run}>
              <Prose>{when}</Prose>
              <Command run={run} />
            </div>
          ))}
        </Section>
      )}
      {manifest.afterwards !== undefined && (
        <Section title="Left to do afterwards">
          <PerPlatform texts={manifest.afterwards} />
        </Section>
      )}
      <Section title="Controls that it implements">
        <LinkList links={manifest.implements.map((id) => ({ to: `controls/${id}` }))} plan={plan} />
      </Section>
      <Section title="The template">
        <div className={styles.copied}>
          <p className={styles.note}>
            Values in {'${…}'} come from your answers; words that begin with $ say when a part is there.
          </p>
          <CopyButton text={text} name="Copy the template" />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
        <section className={styles.code} tabIndex={0} aria-label="Template">
          <code>{text}</code>
        </section>
      </Section>
      <Section title="What it reads">
        <GroupedLinks links={[...new Set(reads.map(({ to }) => to))].map((to) => ({ to }))} plan={plan} />
      </Section>
      <Statements of={entry.key} />
      <Sources ids={manifest.sources} />
    </>
  );
}
