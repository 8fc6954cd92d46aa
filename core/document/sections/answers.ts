// The answers that the plan was made from, step by step, and the notes that people left beside them.
import { answerables } from '../../content/answerables.ts';
import { code, heading, paragraph, strong, table, typed } from '../nodes.ts';
import type { ReportView } from '../report-view.ts';
import type { Block } from '../tree.ts';

export function answers(view: ReportView): readonly Block[] {
  const byStep = steps(view);
  const parts = [...(byStep.length === 0 ? [] : [heading(2, 'Step by step'), ...byStep]), ...notes(view)];
  if (parts.length === 0) return [];
  return [
    heading(1, 'Answers and notes', 'answers'),
    paragraph('The answers this plan was made from. Questions that are not asked with these answers are left out.'),
    ...parts,
  ];
}

function steps({ plan, names }: ReportView): readonly Block[] {
  const all = answerables(plan.content.questions);
  return plan.content.steps.flatMap((step) => {
    const rows = all
      .filter(({ question }) => question.step === step.id)
      .flatMap(({ name, question, asked }) => {
        const reading = plan.facts.read(name);
        if (reading.state === 'not-applicable') return [];
        const label = question.type === 'compound' && 'label' in asked ? `: ${String(asked.label)}` : '';
        const answer = reading.state === 'answered' ? strong(names.answer(name, reading.value)) : 'not answered yet';
        return [[code(question.id), `${question.short}${label}`, answer]];
      });
    if (rows.length === 0) return [];
    return [
      heading(3, step.title),
      table(
        [
          { head: 'Question', width: '19mm' },
          { head: 'About', width: 1 },
          { head: 'Answer', width: 1.4 },
        ],
        rows,
      ),
    ];
  });
}

function notes({ plan, names }: ReportView): readonly Block[] {
  const noted = Object.keys(plan.project.answers).flatMap((name): Block[] => {
    const note = plan.project.answers[name]?.note?.trim() ?? '';
    const question = names.answerable(name)?.question ?? plan.content.questions.find((entry) => entry.name === name);
    if (note === '' || question === undefined) return [];
    return [
      paragraph([strong(question.short), ' ', code(question.id)]),
      { type: 'blockquote', children: [{ type: 'paragraph', children: typed(note) }] },
    ];
  });
  return noted.length === 0 ? [] : [heading(2, 'Notes'), ...noted];
}
