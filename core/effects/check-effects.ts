// The rule that no answer is without consequence: an option that changes nothing is a fault, unless its question says why.
import type { Content } from '../content/content.ts';
import { contentProblem } from '../content/parse-file.ts';
import type { Problem } from '../problem.ts';
import { isIdle, optionEffects } from './option-effects.ts';

/** One problem for each option that changes no plan. `files` are the paths of the content, to name the question's file. */
export function checkEffects(content: Content, files: readonly { readonly path: string }[]): readonly Problem[] {
  return optionEffects(content)
    .filter(isIdle)
    .map(({ question, name, option }) => {
      const file = files.find(({ path }) => path.includes(`/${question.id}-`))?.path ?? '';
      return contentProblem(
        file,
        'content.no-effect',
        `${name}: ${option} changes nothing, and noEffectHere does not say why.`,
      );
    });
}
