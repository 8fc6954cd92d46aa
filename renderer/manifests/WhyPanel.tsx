// Why a line is there: the chain behind it, or why the whole file is written.
import { indexOf } from '../../core/content-index.ts';
import type { ManifestText } from '../../core/manifest-text/yaml-text.ts';
import type { Plan, PlanManifest } from '../../core/plan-types.ts';
import { threadOf } from '../../core/thread.ts';
import { sentencesOf } from '../sentences.ts';
import { moveTo } from '../store.ts';
import { BecauseLine } from '../ui/BecauseLine.tsx';
import { classNames } from '../ui/class-names.ts';
import pane from '../ui/pane.module.css';
import words from '../ui/words.module.css';
import { manifestsText } from './text.ts';
import { WhyChain } from './WhyChain.tsx';
import styles from './WhyPanel.module.css';

interface Props {
  readonly plan: Plan;
  readonly manifest: PlanManifest | undefined;
  readonly printed: ManifestText | undefined;
  readonly line: number | null;
  /** The file is none of the manifests, but made from the whole plan. */
  readonly made: boolean;
}

export function WhyPanel({ plan, manifest, printed, line, made }: Props) {
  const decided = printed?.lines.find((entry) => entry.line === line);
  const quote = line === null ? '' : (printed?.text.split('\n')[line - 1]?.trim() ?? '');
  return (
    <aside className={classNames(pane.pane, pane.chrome, pane.right)} aria-labelledby="why">
      <div className={pane.head}>
        <h2 id="why">{line === null ? 'Why a line is there' : `Why line ${line} is there`}</h2>
        {quote !== '' && <code className={styles.quote}>{quote}</code>}
      </div>
      <div className={pane.scroll}>
        {made ? (
          <MadeWhy plan={plan} control={decided?.by} />
        ) : line === null || manifest === undefined ? (
          <FileWhy plan={plan} manifest={manifest} />
        ) : decided === undefined ? (
          <>
            <p className={classNames(pane.section, words.second)}>{manifestsText.noReason}</p>
            <FileWhy plan={plan} manifest={manifest} chosen />
          </>
        ) : (
          <WhyChain plan={plan} manifest={manifest} thread={threadOf(plan, { manifest: manifest.id, line })} />
        )}
      </div>
    </aside>
  );
}

function MadeWhy({ plan, control }: { plan: Plan; control: string | undefined }) {
  return (
    <section className={pane.section}>
      <p className={words.second}>{manifestsText.made}</p>
      {control !== undefined && (
        <ul className={styles.list}>
          <ControlLink id={control} title={indexOf(plan.content).control.get(control)?.title} />
        </ul>
      )}
    </section>
  );
}

interface FileWhyProps {
  readonly plan: Plan;
  readonly manifest: PlanManifest | undefined;
  /** A line is chosen, but nothing is behind it. */
  readonly chosen?: boolean;
}

/** Without a line: why the whole file is there. */
function FileWhy({ plan, manifest, chosen = false }: FileWhyProps) {
  if (manifest === undefined) return <p className={classNames(pane.section, words.second)}>{manifestsText.whyLater}</p>;
  const index = indexOf(plan.content);
  return (
    <section className={pane.section}>
      {!chosen && <p className={words.second}>{manifestsText.choose}</p>}
      <h3 className={classNames(words.label, styles.also)}>This file</h3>
      <BecauseLine parts={sentencesOf(plan, manifest.shapedBy)} lead="Written because" />
      <ul className={styles.list}>
        {manifest.implements.map((id) => (
          <ControlLink key={id} id={id} title={index.control.get(id)?.title} />
        ))}
      </ul>
    </section>
  );
}

function ControlLink({ id, title }: { id: string; title: string | undefined }) {
  return (
    <li>
      <button
        type="button"
        className={styles.link}
        onClick={() => moveTo({ screen: 'plan', control: id, finding: null })}
      >
        <span>{title}</span>
        <span className={words.id}>{id}</span>
      </button>
    </li>
  );
}
