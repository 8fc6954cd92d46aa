// Everything the product knows, as the assembled artefact holds it.
import type { Contradiction } from './contradiction.ts';
import type { Control } from './control.ts';
import type { Element } from './element.ts';
import type { Manifest } from './manifest.ts';
import type { Pack } from './pack.ts';
import type { Question, Step } from './question.ts';
import type { Chapter, Framework, Provider, Release, ReservedNames, Source } from './reference-data.ts';
import type { Threat } from './threat.ts';

/** An example project as a text of the `.parapet` format; `id` is its file name without the ending. */
export interface Example {
  readonly id: string;
  readonly text: string;
}

/** Every list is sorted by id (questions by step, then id). `hash` is a hash over all files, `date` the newest `asOf`. */
export interface Content {
  readonly hash: string;
  readonly date: string;
  readonly steps: readonly Step[];
  readonly questions: readonly Question[];
  readonly threats: readonly Threat[];
  readonly controls: readonly Control[];
  readonly manifests: readonly Manifest[];
  readonly contradictions: readonly Contradiction[];
  readonly elements: readonly Element[];
  readonly providers: readonly Provider[];
  readonly releases: readonly Release[];
  readonly frameworks: readonly Framework[];
  readonly sources: readonly Source[];
  readonly chapters: readonly Chapter[];
  readonly reservedNames: ReservedNames;
  readonly examples: readonly Example[];
  /** Packs of the organisation that are loaded on top; none in the built artefact. */
  readonly packs: readonly Pack[];
}
