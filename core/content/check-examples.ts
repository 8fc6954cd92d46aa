// The examples inside entries, judged by the real stages; and the example projects. Runs only on content without faults.
import { applyWayOut, findContradictions } from '../contradictions.ts';
import { type Facts, knowFacts } from '../facts.ts';
import { outcomesOf } from '../manifests/manifest-outcome.ts';
import { ageOf } from '../object-names.ts';
import type { FindingVerdict } from '../plan-types.ts';
import type { Problem } from '../problem.ts';
import { newProject, readProject } from '../project.ts';
import type { Answer, Project } from '../project-types.ts';
import { findThreats } from '../threats.ts';
import { drawTopology } from '../topology.ts';
import type { Item, Value } from '../value.ts';
import { listQuestions } from './answerables.ts';
import type { Check, Checking, Located } from './checking.ts';
import type { Content } from './content.ts';
import type { Contradiction } from './contradiction.ts';
import type { Manifest } from './manifest.ts';
import { contentProblem, type Path } from './parse-file.ts';
import type { ListName } from './shapes.ts';
import type { Given, Threat } from './threat.ts';

export const checkExamples: Check = (checking) => [
  ...live(checking.of('threats')).flatMap((found) => checkThreat(found, checking.content)),
  ...live(checking.of('contradictions')).flatMap((found) => checkContradiction(found, checking.content)),
  ...live(checking.of('manifests')).flatMap((found) => checkManifest(found, checking.content)),
  ...checkProjects(checking),
];

function live<T extends { readonly retired?: unknown }>(found: readonly Located<T>[]): readonly Located<T>[] {
  return found.filter(({ value }) => value.retired === undefined);
}

/** The project that an example speaks of: the answers it gives, and nothing else. */
export function projectFrom(given: Given, content: Content): Project {
  const lists = new Map([...listQuestions(content.questions).values()].map(({ name, list }) => [name, list]));
  const answers: Record<string, Answer> = {};
  const items: { [list in ListName]?: readonly Item[] } = {};
  for (const [name, value] of Object.entries(given)) {
    const list = lists.get(name);
    if (list === undefined) answers[name] = { value: value as Value };
    else items[list] = value as unknown as readonly Item[];
  }
  const ages = Object.values(items).flatMap((list) => list.map(({ id }) => ageOf(id)));
  return { ...newProject(content), answers, lists: items, nextId: Math.max(0, ...ages) + 1 };
}

type Examples = readonly { readonly given: Given; readonly expect: string }[];

/** Judges each example and says where it differs from what it expects, or gives answers that do not count. */
function judgeEach(
  { entry }: Located<unknown>,
  examples: Examples,
  content: Content,
  judge: (facts: Facts) => string,
): readonly Problem[] {
  return examples.flatMap(({ given, expect }, i) => {
    const path: Path = ['examples', i];
    const facts = knowFacts(content, projectFrom(given, content));
    const fault = facts.problems[0];
    if (fault !== undefined) {
      return [
        entry.problem([...path, 'given'], 'content.example', `${fault.where}: ${fault.message} ${fault.fix ?? ''}`),
      ];
    }
    const verdict = judge(facts);
    return verdict === expect
      ? []
      : [entry.problem(path, 'content.example', `It expects ${expect}, but is ${verdict}.`)];
  });
}

/** The verdicts of a content that holds one threat alone, at all its places. */
function verdictsOf(content: Content, facts: Facts): readonly FindingVerdict[] {
  const findings = findThreats(content, facts, drawTopology(content, facts), {});
  return findings.map(({ verdict }) => verdict);
}

/** Worst first: one word for a threat over all its places. */
const worst: readonly FindingVerdict[] = ['applies', 'open', 'absent'];

function checkThreat(found: Located<Threat>, content: Content): readonly Problem[] {
  const { entry, value: threat } = found;
  const alone = { ...content, threats: [threat] };
  const judge = (facts: Facts): string => {
    const verdicts = verdictsOf(alone, facts);
    return worst.find((verdict) => verdicts.includes(verdict)) ?? 'absent';
  };
  const always =
    threat.when === undefined &&
    verdictsOf(alone, knowFacts(alone, newProject(content))).some((verdict) => verdict === 'applies');
  const expected = new Set(threat.examples.map(({ expect }) => expect));
  const missing = always || expected.has('absent') ? [] : ['absent'];
  if (!expected.has('applies')) missing.push('applies');
  return [
    ...missing.map((word) => entry.problem(['examples'], 'content.example', `No example expects ${word}.`)),
    ...judgeEach(found, threat.examples, alone, judge),
  ];
}

function checkManifest(found: Located<Manifest>, content: Content): readonly Problem[] {
  const { entry, value: manifest } = found;
  const judge = (facts: Facts): string => {
    const states = outcomesOf(manifest, content, facts).map(({ state }) => state);
    return ['waits', 'written'].find((state) => states.some((other) => other === state)) ?? 'absent';
  };
  const written = manifest.examples.some(({ expect }) => expect === 'written');
  return [
    ...(written ? [] : [entry.problem(['examples'], 'content.example', 'No example expects written.')]),
    ...judgeEach(found, manifest.examples, content, judge),
  ];
}

/** The clashes of a content that holds one contradiction alone. */
function clashesIn(content: Content, facts: Facts) {
  return findContradictions(content, facts, drawTopology(content, facts), {});
}

function checkContradiction(found: Located<Contradiction>, content: Content): readonly Problem[] {
  const { entry, value: contradiction } = found;
  const alone = { ...content, contradictions: [contradiction] };
  const judge = (facts: Facts): string => (clashesIn(alone, facts).length > 0 ? 'clashes' : 'absent');
  const words = new Set(contradiction.examples.map(({ expect }) => expect));
  const missing = (['clashes', 'absent'] as const).filter((word) => !words.has(word));
  return [
    ...missing.map((word) => entry.problem(['examples'], 'content.example', `No example expects ${word}.`)),
    ...judgeEach(found, contradiction.examples, alone, judge),
    ...checkWaysOut(found, alone),
  ];
}

/** Applies every way out that sets something, wherever an example makes it ready: the clash must be gone. */
function checkWaysOut({ entry, value: contradiction }: Located<Contradiction>, alone: Content): readonly Problem[] {
  const tried = new Set<string>();
  const faults = contradiction.examples.flatMap(({ given }, i) => {
    const project = projectFrom(given, alone);
    return clashesIn(alone, knowFacts(alone, project)).flatMap(({ id, waysOut }) =>
      waysOut.flatMap((way) => {
        if (way.changes.length === 0) return [];
        tried.add(way.label);
        const after = knowFacts(alone, applyWayOut(project, way));
        const fault = after.problems[0];
        const stays = clashesIn(alone, after).some((clash) => clash.id === id);
        if (!stays && fault === undefined) return [];
        const message =
          fault === undefined ? `"${way.label}" leaves the clash.` : `"${way.label}": ${fault.where}: ${fault.message}`;
        return [entry.problem(['examples', i], 'content.way-out', message)];
      }),
    );
  });
  const untried = contradiction.waysOut.flatMap(({ set, label }, i) =>
    set === undefined || tried.has(label)
      ? []
      : [entry.problem(['waysOut', i], 'content.way-out', `No example makes the way out "${label}" ready.`)],
  );
  return [...faults, ...untried];
}

/** Example projects are read like any file, and every answer of theirs counts. */
function checkProjects({ content, read }: Checking): readonly Problem[] {
  return read.examples.flatMap(({ file, text }) => {
    const { value, problems } = readProject(text);
    const known = value === undefined ? [] : knowFacts(content, value).problems;
    return [...problems, ...known].map(({ where, message }) => contentProblem(file, 'content.example', message, where));
  });
}
