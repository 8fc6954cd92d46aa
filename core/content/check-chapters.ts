// Sources that are answered statement by statement: each statement is there once, and what answers it exists.
import { viewIds } from '../diagram/views.ts';
import { sectionIds } from '../document/section-ids.ts';
import type { Problem } from '../problem.ts';
import type { Check, Checking, Located } from './checking.ts';
import type { KindName } from './kinds.ts';
import type { Chapter, Source } from './reference-data.ts';

export const checkChapters: Check = (checking) => [
  ...checking.of('chapters').flatMap((found) => checkChapter(found, checking)),
  ...checking.of('sources').flatMap((found) => checkCount(found, checking)),
];

/** The kind of an entry by the first letters of its id. */
const kindOfId: Readonly<Record<string, KindName>> = {
  Q: 'questions',
  T: 'threats',
  C: 'controls',
  M: 'manifests',
  X: 'contradictions',
  A: 'elements',
  P: 'elements',
  TB: 'elements',
  DF: 'elements',
};

function checkChapter({ entry, value }: Located<Chapter>, checking: Checking): readonly Problem[] {
  const source = value.id.slice(0, value.id.indexOf('/'));
  const stray = checking.has('sources', source)
    ? []
    : [entry.problem([], 'content.unknown-id', `There is no ${source} in sources.`)];
  const dangling = Object.entries(value.statements).flatMap(([number, { answeredBy }]) =>
    answeredBy.flatMap((answer, i) =>
      exists(answer, checking)
        ? []
        : [entry.problem(['statements', number, 'answeredBy', i], 'content.unknown-id', `There is no ${answer}.`)],
    ),
  );
  return [...stray, ...dangling];
}

function exists(answer: string, checking: Checking): boolean {
  const [word = '', name = ''] = answer.split(':');
  if (word === 'view') return viewIds.some((id) => id === name);
  if (word === 'plan') return sectionIds.some((id) => id === name);
  const kind = kindOfId[answer.slice(0, answer.indexOf('-'))];
  return kind !== undefined && (checking.has(kind, answer) || (kind === 'manifests' && isAwaited(answer, checking)));
}

function isAwaited(manifest: string, checking: Checking): boolean {
  return checking.of('controls').some(({ value }) => value.awaitsManifests?.includes(manifest));
}

/** Every statement that the source counts stands in exactly one chapter, and no other does. */
function checkCount({ entry, value }: Located<Source>, checking: Checking): readonly Problem[] {
  const { letter = '', count = 0 } = value.statements ?? {};
  const wanted = Array.from({ length: count }, (_, i) => `${letter}-${String(i + 1).padStart(3, '0')}`);
  const given = checking
    .of('chapters')
    .filter(({ value: chapter }) => chapter.id.startsWith(`${value.id}/`))
    .flatMap(({ value: chapter }) => Object.keys(chapter.statements));
  const fault = (number: string, what: string) =>
    entry.problem(['statements'], 'content.statement', `${number} ${what}`);
  return [
    ...wanted.filter((number) => !given.includes(number)).map((number) => fault(number, 'is answered nowhere.')),
    ...given.filter((number) => !wanted.includes(number)).map((number) => fault(number, 'is not a statement of it.')),
    ...given.filter((number, i) => given.indexOf(number) !== i).map((number) => fault(number, 'is answered twice.')),
  ];
}
