// The chain behind one line of a manifest: answers, threats, control, file, and how to verify it.

import { CircleHelp, FileText, Shield, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { indexOf } from '../../core/content-index.ts';
import { referenceWords } from '../../core/document/references.ts';
import { ownerWords, phaseWords } from '../../core/document/words.ts';
import type { Finding, Plan, PlanManifest } from '../../core/plan-types.ts';
import { type Thread, threadOf } from '../../core/thread.ts';
import { levelOf } from '../plan-views.ts';
import { explainerOf } from '../sentences.ts';
import { moveTo } from '../store.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import pane from '../ui/pane.module.css';
import { SeveritySign } from '../ui/SeveritySign.tsx';
import words from '../ui/words.module.css';
import styles from './WhyChain.module.css';

const most = 3;

interface Props {
  readonly plan: Plan;
  readonly manifest: PlanManifest;
  readonly thread: Thread;
}

export function WhyChain({ plan, manifest, thread }: Props) {
  const index = indexOf(plan.content);
  const [here] = thread.lines;
  const control = index.control.get(here?.by ?? '');
  const planned = plan.controls.find(({ id }) => id === here?.by);
  const findings = thread.findings
    .flatMap((id) => plan.findings.find((finding) => finding.id === id) ?? [])
    .sort((a, b) => (b.inherent?.score ?? 0) - (a.inherent?.score ?? 0));
  const otherLines = threadOf(plan, { control: here?.by ?? '' }).lines;
  return (
    <>
      <ol className={styles.chain}>
        <Link icon={CircleHelp} kind={here?.answers.length === 1 ? 'The answer' : 'The answers'}>
          {(here?.answers ?? []).map((name) => (
            <AnswerLink key={name} plan={plan} name={name} />
          ))}
        </Link>
        <Link icon={Zap} kind={findings.length === 1 ? 'brings a threat' : 'bring threats'}>
          {findings.length === 0 && (
            <p className={words.second}>None that applies today; the line follows good order.</p>
          )}
          {perThreat(findings)
            .slice(0, most)
            .map(([finding, times]) => (
              <ThreatLink key={finding.id} plan={plan} finding={finding} times={times} />
            ))}
          {perThreat(findings).length > most && (
            <p className={classNames(words.small, words.quiet)}>and {perThreat(findings).length - most} more</p>
          )}
        </Link>
        <Link icon={Shield} kind="cut by a control" id={control?.id}>
          {control !== undefined && (
            <>
              <button
                type="button"
                className={styles.title}
                onClick={() => moveTo({ screen: 'plan', control: control.id, finding: null })}
              >
                {control.title}
              </button>
              <p className={classNames(words.small, words.second)}>
                {planned === undefined ? 'Named, but not in the plan today' : ownerWords[planned.owner]}, effort{' '}
                {control.effort}, {phaseWords[control.phase].toLowerCase()}
              </p>
              <p className={styles.refs}>{referenceWords(plan.content, control.references).join(' · ')}</p>
            </>
          )}
        </Link>
        <Link icon={FileText} kind="written as" id={manifest.id}>
          <p className={styles.plain}>{index.manifest.get(manifest.manifest)?.title}</p>
          {thread.lines.length > 0 && (
            <p className={classNames(words.small, words.second)}>
              Lines of this control in this bundle: {otherLines.length}
            </p>
          )}
          <OtherLines lines={otherLines} path={manifest.path} />
        </Link>
      </ol>
      <Verify thread={thread} />
    </>
  );
}

/** Each threat once, with its worst finding and how many places it is at. */
function perThreat(findings: readonly Finding[]): readonly (readonly [Finding, number])[] {
  const threats = [...new Set(findings.map(({ threat }) => threat))];
  return threats.map((threat) => {
    const here = findings.filter((finding) => finding.threat === threat);
    return [here[0]!, here.length] as const;
  });
}

interface LinkProps {
  readonly icon: typeof Shield;
  readonly kind: string;
  readonly id?: string;
  readonly children: ReactNode;
}

function Link({ icon, kind, id, children }: LinkProps) {
  return (
    <li className={styles.step}>
      <p className={styles.kind}>
        <span className={styles.icon}>
          <Icon of={icon} />
        </span>
        {kind}
        {id !== undefined && <span className={classNames(words.id, words.push)}>{id}</span>}
      </p>
      {children}
    </li>
  );
}

function AnswerLink({ plan, name }: { plan: Plan; name: string }) {
  const { names } = explainerOf(plan);
  const question = names.answerable(name)?.question;
  const reading = plan.facts.read(name);
  const value = reading.state === 'answered' ? names.answer(name, reading.value) : 'not answered';
  return (
    <div className={styles.answer}>
      <p className={styles.plain}>
        {question?.short}: {value} <span className={words.id}>{question?.id}</span>
      </p>
      <Button look="link" onClick={() => moveTo({ screen: 'wizard', question: name })}>
        Change the answer
      </Button>
    </div>
  );
}

function ThreatLink({ plan, finding, times }: { plan: Plan; finding: Finding; times: number }) {
  const threat = indexOf(plan.content).threat.get(finding.threat);
  const where = explainerOf(plan).names.place(finding.place);
  return (
    <div className={styles.threat}>
      <SeveritySign level={levelOf(finding, finding.inherent)} number={finding.inherent?.score ?? '?'} />
      <div>
        <button
          type="button"
          className={styles.title}
          onClick={() => moveTo({ screen: 'threats', place: finding.place, finding: finding.id })}
        >
          {threat?.title} <span className={words.id}>{finding.threat}</span>
        </button>
        <p className={classNames(words.small, words.second)}>
          At {where}
          {times > 1 && ` and ${times - 1} more`}. Left after controls: {finding.residual?.score}.
        </p>
      </div>
    </div>
  );
}

/** The way back: other lines that the same control asked for. */
function OtherLines({ lines, path }: { lines: Thread['lines']; path: string }) {
  const files = [...new Set(lines.map((line) => line.path))].filter((other) => other !== path).slice(0, most);
  return files.map((other) => (
    <button
      key={other}
      type="button"
      className={styles.other}
      onClick={() => moveTo({ file: other, line: lines.find((line) => line.path === other)?.line ?? null })}
    >
      {other}
    </button>
  ));
}

function Verify({ thread }: { thread: Thread }) {
  if (thread.verifications.length === 0) return null;
  return (
    <section className={pane.section}>
      <h3 className={words.label}>Verify after apply</h3>
      {thread.verifications.map(({ run, expect, control }) => (
        <div key={`${control}${run}${expect}`}>
          <div className={styles.command}>
            <code>{run}</code>
            <CopyButton text={run} name="Copy the command" />
          </div>
          <p className={classNames(words.small, words.second)}>
            {expect} <span className={words.id}>{control}</span>
          </p>
        </div>
      ))}
    </section>
  );
}
