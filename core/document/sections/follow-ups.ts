// Questions without an answer: first those that somebody took home, with the date, then those without an owner.
import { code, heading, oneLine, paragraph, table } from '../nodes.ts';
import type { ReportView } from '../report-view.ts';
import type { Block } from '../tree.ts';
import { dateWords } from '../words.ts';

export function followUps(view: ReportView): readonly Block[] {
  const { openQuestions } = view.plan;
  if (openQuestions.length === 0) return [];
  const taken = openQuestions.filter(({ undecided }) => undecided !== undefined);
  const rest = openQuestions.filter(({ undecided }) => undecided === undefined);
  return [
    heading(2, 'Open questions', 'follow-ups'),
    paragraph(
      'Questions that wait for an answer. Until then they keep findings open, and what is open counts as risk.',
    ),
    table(
      [
        { head: 'Question', width: '19mm' },
        { head: 'What is asked', width: 1.6 },
        { head: 'Who finds out', width: 1 },
        { head: 'Until', width: '28mm' },
      ],
      [...taken, ...rest].map(({ id, name, undecided }) => [
        code(id),
        askOf(view, name),
        undecided === undefined ? 'nobody yet' : oneLine(undecided.owner),
        undecided?.until === undefined ? '–' : dateWords(undecided.until),
      ]),
    ),
  ];
}

function askOf({ names, plan }: ReportView, name: string): string {
  const answerable = names.answerable(name);
  const question = answerable?.question ?? plan.content.questions.find((entry) => entry.name === name);
  if (question === undefined) return name;
  return question.type === 'compound' && answerable !== undefined && 'label' in answerable.asked
    ? `${question.ask} ${String(answerable.asked.label)}`
    : question.ask;
}
