// Manifests: the files of the bundle, their text with a why gutter, and the chain behind one line.
import { Copy } from 'lucide-react';
import { useMemo } from 'react';
import { indexOf } from '../../core/content-index.ts';
import { enumeration } from '../../core/document/words.ts';
import { printManifest } from '../../core/manifest-text/print-manifest.ts';
import type { MissingManifest, Plan } from '../../core/plan-types.ts';
import { verifyFiles } from '../../core/verify/verify-files.ts';
import { unsettledQuestion } from '../plan-views.ts';
import { explainerOf } from '../sentences.ts';
import { moveTo, useCursor } from '../store.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import pane from '../ui/pane.module.css';
import words from '../ui/words.module.css';
import { useOpenPlan } from '../use-plan.ts';
import { CodeView } from './CodeView.tsx';
import { FileTree } from './FileTree.tsx';
import styles from './ManifestsScreen.module.css';
import { manifestsText, missingStates, missingWords } from './text.ts';
import { WhyPanel } from './WhyPanel.tsx';

export function ManifestsScreen() {
  const plan = useOpenPlan();
  const { file, line } = useCursor();
  const verify = verifyFiles(plan);
  const made = verify.find(({ path }) => path === file);
  const manifest = made === undefined ? (plan.manifests.find(({ path }) => path === file) ?? firstOf(plan)) : undefined;
  const printed = useMemo(
    () => (manifest === undefined ? made : printManifest(manifest, plan)),
    [manifest, made, plan],
  );
  const shown =
    manifest ?? (made && ({ path: made.path, format: made.path.endsWith('.sh') ? 'shell' : 'yaml' } as const));
  return (
    <main className={styles.manifests}>
      <section className={classNames(pane.pane, pane.chrome, pane.left)} aria-labelledby="manifests">
        <div className={pane.head}>
          <h1 id="manifests" className={styles.title}>
            Manifests
          </h1>
          <span className={classNames(words.small, words.quiet)}>{plan.manifests.length + verify.length} files</span>
        </div>
        <FileTree
          files={[...plan.manifests, ...verify.map(({ path }) => ({ path, manifest: '' }))]}
          chosen={shown?.path}
        />
        <Missing missing={plan.missing} plan={plan} />
      </section>
      {shown === undefined || printed === undefined ? (
        <section className={pane.pane}>
          <div className={pane.empty}>
            <p>{manifestsText.none}</p>
            <Button
              className={styles.answer}
              onClick={() => moveTo({ screen: 'wizard', question: unsettledQuestion(plan) })}
            >
              {manifestsText.answer}
            </Button>
          </div>
        </section>
      ) : (
        <section className={pane.pane} aria-labelledby="file">
          <div className={pane.head}>
            <h2 id="file" className={styles.path}>
              {shown.path}
            </h2>
            <Button
              look="quiet"
              small
              className={words.push}
              onClick={() => void navigator.clipboard.writeText(printed.text).then(() => announce('Copied.'))}
            >
              <Icon of={Copy} />
              Copy
            </Button>
            <Button small onClick={() => moveTo({ screen: 'export' })}>
              Export all
            </Button>
          </div>
          <CodeView plan={plan} file={shown} printed={printed} chosen={line} />
        </section>
      )}
      <WhyPanel plan={plan} manifest={manifest} printed={printed} line={line} made={made !== undefined} />
    </main>
  );
}

/** The first file that an answer decided something in: there is something to see. */
function firstOf(plan: Plan) {
  const decided = plan.manifests.find(({ documents }) => documents.some(({ why }) => Object.keys(why).length > 0));
  return decided ?? plan.manifests[0];
}

interface Alike extends Pick<MissingManifest, 'id' | 'state' | 'message'> {
  /** What it would have been written for, by name. */
  readonly places: readonly string[];
}

/** What is not written for the same reason is one entry; what an answer would bring comes first. */
function alike(missing: readonly MissingManifest[], plan: Plan): readonly Alike[] {
  const { names } = explainerOf(plan);
  const { manifest: entries } = indexOf(plan.content);
  const found = new Map<string, Alike>();
  for (const { id: written, state, message } of missing) {
    const [id = '', item] = written.split(':');
    const key = `${id} ${state} ${message}`;
    const places = found.get(key)?.places ?? [];
    const place = item === undefined ? [] : [names.place(`${entries.get(id)?.forEach}:${item}`)];
    found.set(key, { id, state, message, places: [...places, ...place] });
  }
  return missingStates.flatMap((state) => [...found.values()].filter((entry) => entry.state === state));
}

function Missing({ missing, plan }: { missing: readonly MissingManifest[]; plan: Plan }) {
  const { manifest: entries } = indexOf(plan.content);
  if (missing.length === 0) return null;
  return (
    <details className={styles.missing}>
      <summary>
        {manifestsText.missing} <span className={words.quiet}>{missing.length}</span>
      </summary>
      <ul>
        {alike(missing, plan).map(({ id, state, message, places }) => (
          <li key={`${id}${message}`}>
            <b>{entries.get(id)?.title ?? id}</b> <span className={words.id}>{id}</span>
            {places.length > 0 && <> for {enumeration(places)}</>}
            <br />
            {missingWords[state]} {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
