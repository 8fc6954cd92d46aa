// Options that a question speaks of: what it recommends, locks and excuses is one of its own.
import type { Problem } from '../problem.ts';
import type { Check, Located } from './checking.ts';
import type { Path } from './parse-file.ts';
import type { Question } from './question.ts';

export const checkOptions: Check = (checking) =>
  checking.of('questions').flatMap((found) => [...checkChoices(found), ...checkSilence(found)]);

/** Recommended and locked options exist. */
function checkChoices({ entry, value }: Located<Question>): readonly Problem[] {
  const fields: readonly object[] = 'fields' in value ? value.fields : [];
  const parts = [
    { path: [] as Path, asked: value as object },
    ...fields.map((asked, i) => ({ path: ['fields', i] as Path, asked })),
  ];
  return parts.flatMap(({ path, asked }) => {
    const { options, recommend = [], locked = [] } = asked as Partial<Extract<Question, { readonly type: 'choice' }>>;
    const known = (option: unknown, at: Path) =>
      options === undefined || Object.hasOwn(options, String(option))
        ? []
        : [entry.problem([...path, ...at], 'content.unknown-option', `There is no option ${String(option)}.`)];
    return [
      ...recommend.flatMap(({ option }, i) => known(option, ['recommend', i, 'option'])),
      ...locked.flatMap(({ value: option }, i) => known(option, ['locked', i, 'value'])),
    ];
  });
}

/** `noEffectHere` speaks of fields and options that are there; another word would hide an answer that changes nothing. */
function checkSilence({ entry, value }: Located<Question>): readonly Problem[] {
  const fields: readonly { readonly name: string; readonly asked: object }[] =
    value.type === 'compound'
      ? value.fields.map((asked) => ({ name: asked.name, asked }))
      : value.type === 'list'
        ? value.fields.map((asked) => ({ name: `${value.name}/${asked.key}`, asked }))
        : [];
  return (value.noEffectHere ?? []).flatMap(({ field, options = [] }, i) => {
    const asked: object | undefined = field === undefined ? value : fields.find(({ name }) => name === field)?.asked;
    const known = (asked as { readonly options?: object } | undefined)?.options;
    const lost = options.filter((option) => known !== undefined && !Object.hasOwn(known, option));
    return [
      ...(asked === undefined
        ? [entry.problem(['noEffectHere', i, 'field'], 'content.unknown-name', `There is no field ${field}.`)]
        : []),
      ...lost.map((option) =>
        entry.problem(['noEffectHere', i, 'options'], 'content.unknown-option', `There is no option ${option}.`),
      ),
    ];
  });
}
