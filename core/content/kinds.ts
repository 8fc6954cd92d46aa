// The folders of content/: what lies in each, how its files are named, and the schema that its entries obey.
import type { z } from 'zod';
import { contradictionSchema } from './contradiction.ts';
import { controlSchema } from './control.ts';
import { elementSchema } from './element.ts';
import { manifestSchema } from './manifest.ts';
import { questionSchema, stepSchema } from './question.ts';
import {
  chapterSchema,
  frameworkSchema,
  providerSchema,
  releaseSchema,
  reservedNamesSchema,
  sourceSchema,
} from './reference-data.ts';
import { providerKeys } from './shapes.ts';
import { threatSchema } from './threat.ts';

/** One kind of content. `file` matches a path below content/; its group `id` is the id of the entry. */
export interface Kind {
  readonly name: KindName;
  readonly file: RegExp;
  /** How its paths look, for the person who misnamed one. */
  readonly like: string;
  readonly schema: z.ZodType<object>;
}
export type KindName =
  | 'steps'
  | 'questions'
  | 'threats'
  | 'controls'
  | 'manifests'
  | 'contradictions'
  | 'elements'
  | 'providers'
  | 'releases'
  | 'frameworks'
  | 'sources'
  | 'chapters'
  | 'reservedNames';

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const coded = (folder: string, code: string): RegExp => new RegExp(`^${folder}/(?<id>${code})-${slug}\\.yaml$`);

export const kinds: readonly Kind[] = [
  {
    name: 'steps',
    file: new RegExp(`^questions/(?<id>\\d{2}-${slug})/step\\.yaml$`),
    like: 'questions/<nn-step>/step.yaml',
    schema: stepSchema,
  },
  {
    name: 'questions',
    file: coded(`questions/(?<step>\\d{2}-${slug})`, 'Q-[A-Z]{3}-\\d{2}'),
    like: 'questions/<nn-step>/Q-<ABC>-<nn>-<name>.yaml',
    schema: questionSchema,
  },
  {
    name: 'threats',
    file: coded('threats', 'T-\\d{2,3}'),
    like: 'threats/T-<nn>-<name>.yaml',
    schema: threatSchema,
  },
  {
    name: 'controls',
    file: coded('controls', 'C-[A-Z]{3}-\\d{2}'),
    like: 'controls/C-<ABC>-<nn>-<name>.yaml',
    schema: controlSchema,
  },
  {
    name: 'manifests',
    file: coded('manifests', 'M-\\d{2,3}'),
    like: 'manifests/M-<nn>-<name>.yaml',
    schema: manifestSchema,
  },
  {
    name: 'contradictions',
    file: coded('contradictions', 'X-\\d{2,3}'),
    like: 'contradictions/X-<nn>-<name>.yaml',
    schema: contradictionSchema,
  },
  {
    name: 'elements',
    file: coded('elements', '(?:A|P|TB|DF)-\\d{2}'),
    like: 'elements/A-<nn>-<name>.yaml (A, P, TB or DF)',
    schema: elementSchema,
  },
  {
    name: 'providers',
    file: new RegExp(`^providers/(?<id>${providerKeys.join('|')})\\.yaml$`),
    like: 'providers/<provider key>.yaml',
    schema: providerSchema,
  },
  { name: 'releases', file: /^releases\/(?<id>\d+\.\d+)\.yaml$/, like: 'releases/<1.36>.yaml', schema: releaseSchema },
  {
    name: 'frameworks',
    file: /^frameworks\/(?<id>[a-z0-9]+(?:[.-][a-z0-9]+)*)\.yaml$/,
    like: 'frameworks/<name>.yaml',
    schema: frameworkSchema,
  },
  {
    name: 'sources',
    file: /^sources\/(?<id>[a-z0-9]+(?:[.-][a-z0-9]+)*)\.yaml$/,
    like: 'sources/<name>.yaml',
    schema: sourceSchema,
  },
  {
    name: 'chapters',
    file: /^sources\/(?<id>[a-z0-9]+(?:[.-][a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/,
    like: 'sources/<name>/<chapter>.yaml',
    schema: chapterSchema,
  },
  {
    name: 'reservedNames',
    file: /^(?<id>reserved-names)\.yaml$/,
    like: 'reserved-names.yaml',
    schema: reservedNamesSchema,
  },
];

export const examplePath = /^examples\/(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)\.parapet$/;
