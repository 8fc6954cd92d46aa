// The first page: what this is, for whom, from which answers and which knowledge.
import { answerables } from '../../content/answerables.ts';
import { packName } from '../../packs.ts';
import type { Plan } from '../../plan-types.ts';
import { code, inlines, oneLine, strong, type Words } from '../nodes.ts';
import type { ReportView } from '../report-view.ts';
import type { Block } from '../tree.ts';
import { count, dateWords, enumeration } from '../words.ts';

export function cover({ plan, providerName }: ReportView): readonly Block[] {
  const { project } = plan.project;
  const facts: readonly (readonly [string, Words])[] = [
    ['Organisation', oneLine(project.organisation)],
    ['Platform', providerName ?? ''],
    ['Version', oneLine(project.version)],
    ['Author', oneLine(project.author)],
    ['Classification', oneLine(project.classification)],
    ['Status', status(plan)],
    ['Scope', oneLine(project.scope)],
    [
      'Assumptions',
      project.assumptions
        .map(oneLine)
        .filter((words) => words !== '')
        .map(asSentence)
        .join(' '),
    ],
    ['Date', dateWords(plan.date)],
    ['Knowledge as of', dateWords(plan.content.date)],
    ['Answers', answerCounts(plan)],
    ['Knowledge hash', code(plan.content.hash)],
    ['Content packs', enumeration(plan.content.packs.map(packName))],
  ];
  return [
    {
      type: 'cover',
      kicker: 'Cluster hardening plan',
      title: titleOf(plan),
      subtitle: inlines('Threats, controls, decisions and a roadmap for a new Kubernetes cluster'),
      facts: facts.filter(([, words]) => words !== '').map(([term, words]) => ({ term, value: inlines(words) })),
      notice: [
        ...inlines(project.classification === '' ? [] : [strong(asSentence(oneLine(project.classification))), ' ']),
        ...inlines('This plan names weaknesses of a cluster. Share it with those who build it, run it or sign for it.'),
      ],
    },
  ];
}

export function titleOf(plan: Plan): string {
  return oneLine(plan.project.project.name) || 'A cluster without a name';
}

const asSentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

function status({ contradictions, problems, openQuestions }: Plan): string {
  const open = [
    ...(contradictions.length > 0 ? [`${count(contradictions.length, 'contradiction')} not resolved`] : []),
    ...(openQuestions.length > 0 ? [`${count(openQuestions.length, 'question')} open`] : []),
    ...(problems.length > 0 ? [`${count(problems.length, 'problem')} in the answers`] : []),
  ];
  return open.length === 0 ? 'All questions answered, no contradiction' : `Draft: ${open.join(', ')}`;
}

/** Questions that are asked, with those that have an answer; a compound question counts once. */
export function answerCounts({ content, facts }: Plan): string {
  const states = new Map<string, readonly string[]>();
  for (const { name, question } of answerables(content.questions)) {
    states.set(question.id, [...(states.get(question.id) ?? []), facts.read(name).state]);
  }
  const asked = [...states.values()].filter((of) => of.some((state) => state !== 'not-applicable'));
  const answered = asked.filter((of) => !of.includes('unanswered'));
  return `${answered.length} of ${count(asked.length, 'question')} answered`;
}
