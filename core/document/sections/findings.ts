// Every finding that applies, as a card: what goes wrong, where, because of what, how large, what is done about it.
import { ownMark } from '../../packs.ts';
import type { Finding, RatedValue } from '../../plan-types.ts';
import type { FindingGroup } from '../finding-groups.ts';
import { code, heading, inlines, joined, oneLine, paragraph, prose, strong } from '../nodes.ts';
import { referenceWords } from '../references.ts';
import { type ReportView, reasonsInline } from '../report-view.ts';
import type { Block, FindingBlock, Inline } from '../tree.ts';
import { dateWords, effortWords, levelWords, ownerWords, severities, stateWords, strideNames } from '../words.ts';

const mostPlaces = 12;

export function findings(view: ReportView): readonly Block[] {
  if (view.applying.length === 0) return [];
  return [
    heading(1, 'Findings', 'findings'),
    paragraph(
      `The greatest risk that remains comes first. A score reads likelihood × impact = risk → risk with controls; the sign is that of the risk that remains. ${effortWords}`,
    ),
    ...severities.flatMap((severity) => {
      const groups = view.applying.filter(({ first }) => first.residual?.severity === severity);
      if (groups.length === 0) return [];
      const found = groups.reduce((sum, { places }) => sum + places.length, 0);
      return [heading(2, `${levelWords[severity]} (${found})`), ...groups.map((group) => card(view, group))];
    }),
  ];
}

function card(view: ReportView, group: FindingGroup): FindingBlock {
  const { first, places, id } = group;
  const threat = view.plan.content.threats.find((entry) => entry.id === first.threat);
  const here = view.names.places(places, mostPlaces);
  const references = referenceWords(view.plan.content, threat?.references ?? []);
  const own = ownMark(view.plan.content, first.threat);
  const stride = (threat?.stride ?? []).map((word) => strideNames[word]).join(', ');
  return {
    type: 'finding',
    id,
    code: first.threat,
    level: first.residual?.severity ?? 'open',
    title: inlines(view.threatTitle(first.threat)),
    score: scoreWords(first),
    at: inlines([`At ${here}`, stride, ...references, own ?? ''].filter((words) => words !== '').join(' · ')),
    story: prose(threat?.story ?? ''),
    because: view.because(group.because, here),
    arithmetic: arithmetic(view, first),
    controls: first.controls.flatMap((control) => controlRow(view, control)),
    decision: decisionWords(view, first),
  };
}

export function scoreWords({ inherent, residual }: Finding): string {
  if (inherent === null) return '';
  const { likelihood, impact, score } = inherent;
  const after = residual === null || residual.score === score ? '' : ` → ${residual.score}`;
  return `${likelihood} × ${impact} = ${score}${after}`;
}

function controlRow(view: ReportView, id: string): readonly (readonly Inline[])[][] {
  const control = view.control(id);
  const planned = view.planned(id);
  if (control === undefined || planned === undefined) return [];
  const cells = [
    view.controlLink(id),
    control.title,
    ownerWords[planned.owner],
    stateWords[planned.state],
    control.effort,
  ];
  return [cells.map(inlines)];
}

/** How likelihood and impact came about, and what the controls take off. */
function arithmetic(view: ReportView, finding: Finding): FindingBlock['arithmetic'] {
  const { likelihood, impact, residual, overridden } = finding;
  if (likelihood === null || impact === null) return [];
  const own = overridden === undefined ? [] : [inlines(`Rated by hand: ${asSentence(oneLine(overridden))}`)];
  const isPlain = [likelihood, impact].every(({ base, value, steps }) => steps.length === 0 && base === value);
  const sums = isPlain
    ? [inlines(`Likelihood ${likelihood.value}, impact ${impact.value}.`)]
    : [rated(view, 'Likelihood', likelihood), rated(view, 'Impact', impact)];
  return [...own, ...sums, ...reductions(residual)];
}

function rated(view: ReportView, name: string, { base, value, steps }: RatedValue): readonly Inline[] {
  const moves = steps.map(({ by, because }) => {
    const why = reasonsInline(view, because);
    return [by > 0 ? `+${by}` : `−${-by}`, ...(why.length === 0 ? [] : [' as ', ...why])];
  });
  const sum = steps.reduce((total, { by }) => total + by, base);
  if (moves.length === 0)
    return inlines(`${name} ${value}${base === value ? '' : ` (${base} in the knowledge base)`}.`);
  return inlines([`${name} ${value}: ${base}, `, ...joined(moves, ', '), sum === value ? '.' : `, kept at ${value}.`]);
}

function reductions(residual: Finding['residual']): FindingBlock['arithmetic'] {
  if (residual === null || residual.steps.length === 0) return [];
  const words = residual.steps.map(({ control, on, by }) => [code(control), ` takes ${Math.abs(by)} off the ${on}`]);
  const { likelihood, impact, score } = residual;
  return [[...joined(words, ', '), ...inlines(`: ${likelihood} × ${impact} = ${score} remains.`)]];
}

const treatmentSentences = {
  done: 'Its controls are in place.',
  'under-way': 'Controls are being put in place.',
  planned: 'Controls are planned.',
  'to-decide': 'Nobody has decided yet.',
} as const;

function decisionWords({ names }: ReportView, { treatment, decision, review }: Finding): readonly Inline[] {
  if (decision === undefined) {
    const known = treatment !== null && treatment in treatmentSentences;
    return inlines(known ? treatmentSentences[treatment as keyof typeof treatmentSentences] : '');
  }
  const changes = decision.changes === undefined ? undefined : names.answerable(decision.changes);
  return inlines([
    strong({ accepted: 'Accepted', transferred: 'Transferred', avoided: 'Avoided' }[decision.treatment]),
    ` by ${oneLine(decision.by)}`,
    decision.until === undefined ? '. ' : ` until ${dateWords(decision.until)}. `,
    asSentence(oneLine(decision.reason)),
    ...(changes === undefined
      ? []
      : [` The answer that changes: ${changes.question.short} (`, code(changes.question.id), ').']),
    ...(review === undefined ? [] : [' ', strong(reviewSentences[review])]),
  ]);
}

export const reviewSentences = {
  'basis-changed': 'Decide again: the answers behind this decision have changed.',
  expired: 'Decide again: the date of this decision has passed.',
} as const;

export const asSentence = (words: string): string => (words === '' || /[.!?]$/.test(words) ? words : `${words}.`);
