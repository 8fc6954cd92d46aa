// The ways out of contradictions: what they set exists and takes the value, and where nothing is set, why.
import { checkValue } from '../facts/check-value.ts';
import type { Problem } from '../problem.ts';
import { faultsInText } from './check-templates.ts';
import type { Check, Checking, Located } from './checking.ts';
import { itemOf } from './conditions.ts';
import type { Contradiction, WayOut } from './contradiction.ts';
import type { Path } from './parse-file.ts';
import type { AnyKind } from './vocabulary.ts';

export const checkContradictions: Check = (checking) =>
  checking
    .of('contradictions')
    .flatMap((found) => [
      ...checkClash(found, checking),
      ...checkSettable(found),
      ...found.value.waysOut.flatMap((way, i) => checkWay(found, way, ['waysOut', i], checking)),
    ]);

function checkClash({ entry, value }: Located<Contradiction>, { vocabulary }: Checking): readonly Problem[] {
  return faultsInText(value.clash, boundBy(value), vocabulary).map((message) =>
    entry.problem(['clash'], 'content.template', message),
  );
}

function boundBy({ at }: Contradiction): readonly AnyKind[] {
  const kind = itemOf(at);
  return kind === undefined ? [] : [kind];
}

function checkSettable({ entry, value }: Located<Contradiction>): readonly Problem[] {
  const settable = value.waysOut.some(({ set }) => set !== undefined);
  if (settable === (value.nothingToSet === undefined)) return [];
  const message = settable
    ? 'A way out sets something, so nothingToSet is wrong.'
    : 'No way out sets anything; say why in nothingToSet.';
  return [entry.problem(['waysOut'], 'content.nothing-to-set', message)];
}

function checkWay(
  { entry, value }: Located<Contradiction>,
  way: WayOut,
  path: Path,
  checking: Checking,
): readonly Problem[] {
  const { opens, set = {} } = way;
  const questions = checking.content.questions.map(({ name }) => name);
  const lost = opens !== undefined && !questions.includes(opens) && !checking.vocabulary.answers.has(opens);
  const unknown = lost
    ? [entry.problem([...path, 'opens'], 'content.unknown-name', `${opens} is not a question.`)]
    : [];
  const { settledBy } = way;
  const strange =
    settledBy === undefined || checking.has('controls', settledBy)
      ? []
      : [entry.problem([...path, 'settledBy'], 'content.unknown-id', `There is no ${settledBy} in controls.`)];
  const settings = Object.entries(set).flatMap(([target, wanted]) =>
    faultsOfSetting(target, wanted, value, checking).map((message) =>
      entry.problem([...path, 'set', target], 'content.set', message),
    ),
  );
  return [...unknown, ...strange, ...settings];
}

function faultsOfSetting(
  target: string,
  wanted: NonNullable<WayOut['set']>[string],
  contradiction: Contradiction,
  { vocabulary }: Checking,
): readonly string[] {
  const kind = boundBy(contradiction)[0];
  const asked = target.startsWith('item.')
    ? typedFieldOf(kind, target.slice('item.'.length), vocabulary)
    : vocabulary.answers.get(target)?.asked;
  if (asked === undefined || asked.type === 'list') return [`${target} is nothing that a way out can set.`];
  if (typeof wanted === 'string' && wanted.includes('${'))
    return faultsInText(wanted, boundBy(contradiction), vocabulary);
  const fault = checkValue(asked, wanted, () => false);
  return fault === undefined ? [] : [`${fault.message} ${fault.fix}`];
}

/** The field that `item.<field>` sets; an overlap names the network whose field it is. */
function typedFieldOf(kind: AnyKind | undefined, field: string, vocabulary: Checking['vocabulary']) {
  if (kind === undefined) return undefined;
  return vocabulary.typedField(kind === 'overlap' ? 'network' : kind, field);
}
