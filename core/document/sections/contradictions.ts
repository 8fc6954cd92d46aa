// Answers that clash: what clashes, because of what, how it usually ends, and the ways out with their price.
import { kindOf } from '../../content/answerables.ts';
import { entriesFor } from '../../content/by-provider.ts';
import type { Change, PlanContradiction } from '../../plan-types.ts';
import { shortOf } from '../because.ts';
import { anchorOf } from '../finding-groups.ts';
import { heading, inlines, item, list, paragraph, prose, shortChapter, strong } from '../nodes.ts';
import type { ReportView } from '../report-view.ts';
import type { Block, Inline } from '../tree.ts';
import { effortWords } from '../words.ts';

export function contradictions(view: ReportView): readonly Block[] {
  const clashing = view.plan.contradictions;
  if (clashing.length === 0) return [];
  return [
    shortChapter('Contradictions', 'contradictions'),
    paragraph(`These answers clash. The plan was made all the same; each clash has ways out. ${effortWords}`),
    ...clashing.flatMap((contradiction) => oneContradiction(view, contradiction)),
  ];
}

export const contradictionAnchor = ({ id }: PlanContradiction): string => anchorOf(id);

/** Its title, with the place where it is one of several. */
export function contradictionTitle({ plan, names }: ReportView, { contradiction, place }: PlanContradiction): string {
  const title = plan.content.contradictions.find(({ id }) => id === contradiction)?.title ?? contradiction;
  return place === undefined ? title : `${title}: ${names.place(place)}`;
}

function oneContradiction(view: ReportView, contradiction: PlanContradiction): readonly Block[] {
  const entry = view.plan.content.contradictions.find(({ id }) => id === contradiction.contradiction);
  const also = entriesFor(entry?.also, view.names.provider);
  return [
    heading(2, contradictionTitle(view, contradiction), contradictionAnchor(contradiction)),
    paragraph([strong('What clashes.'), ' ', ...unlessFilled(contradiction.clash, entry?.clash)]),
    ...(entry === undefined ? [] : [paragraph([strong('How it usually ends.'), ' ', ...prose(entry.usually)])]),
    ...also.map((words) => paragraph([strong('Here also.'), ' ', ...prose(words)])),
    list(view.because(contradiction.because).map((words) => item(words))),
    paragraph(strong('Ways out')),
    list(
      contradiction.waysOut.map((way) => {
        const changes = way.changes.map((change) => changeWords(view, change));
        const how = changes.length > 0 ? ` Answer: ${changes.join('; ')}.` : '';
        return item([
          strong(way.label),
          '.',
          ...prose(way.do === undefined ? '' : ` ${way.do}`),
          `${how} Effort ${way.effort}.`,
        ]);
      }),
      true,
    ),
  ];
}

/** A sentence that names were filled into is text throughout: a backtick in a name is no code. */
function unlessFilled(clash: string, written: string | undefined): Inline[] {
  return clash === written ? prose(clash) : inlines(clash);
}

function changeWords({ names, plan }: ReportView, change: Change): string {
  if ('q' in change) {
    const answerable = names.answerable(change.q);
    return `“${answerable === undefined ? change.q : shortOf(answerable)}” is “${names.answer(change.q, change.value)}”`;
  }
  const question = plan.content.questions.find((entry) => entry.type === 'list' && entry.list === change.list);
  if (question?.type !== 'list') return `${change.field} becomes “${String(change.value)}”`;
  const { label, value } = names.field(`${kindOf(question.list)}:${change.item}`, change.field, change.value);
  const item = names.item(change.item);
  return `${label} of the ${question.one} “${String(item?.name ?? change.item)}” becomes “${value}”`;
}
