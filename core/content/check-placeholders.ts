// What an engineer must fill in: every placeholder of a file has a sentence, and no sentence is for nothing.
import { placeholdersOf } from '../manifests/placeholders.ts';
import type { Check, Located } from './checking.ts';
import type { Manifest } from './manifest.ts';

export const checkPlaceholders: Check = (checking) => checking.of('manifests').flatMap(checkManifest);

function checkManifest({ entry, value }: Located<Manifest>) {
  const names = placeholdersOf(value);
  const sentences = value.placeholders ?? {};
  const silent = names.filter((name) => sentences[name] === undefined);
  const idle = Object.keys(sentences).filter((name) => !names.includes(name));
  return [
    ...silent.map((name) =>
      entry.problem(['placeholders'], 'content.placeholder', `Say under placeholders what to put in place of ${name}.`),
    ),
    ...idle.map((name) =>
      entry.problem(['placeholders', name], 'content.placeholder', `${name} does not stand in the template.`),
    ),
  ];
}
