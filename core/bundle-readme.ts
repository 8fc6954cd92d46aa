// The README beside the manifests: in which order to apply, what waits for an answer, what is not there and why.
import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { textFor } from './content/by-provider.ts';
import { indexOf } from './content-index.ts';
import { markdownOf } from './document/to-markdown.ts';
import { providerOf } from './facts/provider.ts';
import { crdFolder, manifestsFolder } from './manifests/manifest-paths.ts';
import { placeholdersIn } from './manifests/placeholders.ts';
import { filesToLay, stepsAfterwards } from './node-files.ts';
import { byCodeUnit } from './order.ts';
import { packLines } from './packs.ts';
import type { MissingManifest, Plan, PlanManifest } from './plan-types.ts';
import { endOfLifeWarning } from './releases.ts';
import { scanExceptions } from './verify/scan-exceptions.ts';
import { scanSkips } from './verify/scan-skips.ts';
import { verifyFiles, verifyScript } from './verify/verify-files.ts';

type Words = readonly (string | PhrasingContent)[];

/** The only files of cluster-config that change something in a running cluster. */
const gatewayPatches = 'cluster-config/edge-nodes/';

/** The README as Markdown. What people typed goes in as data, so that it can be nothing but text. */
export function printBundleReadme(plan: Plan): string {
  const warning = endOfLifeWarning(plan, (date) => date);
  const children: RootContent[] = [
    heading(1, 'Starter manifests'),
    paragraph([
      `For ${plan.project.project.name || 'this project'}, from its answers, as of ${plan.date}.`,
      ` Knowledge as of ${plan.content.date}. Review every file before you apply it.`,
    ]),
    ...(warning === undefined ? [] : [paragraph([warning])]),
    ...packLines(plan.content).map((line) => paragraph([`${line}.`])),
    heading(2, 'Order'),
    ...order(plan),
    ...section('To fill in', toFillIn(plan)),
    ...section('After you have applied', verifying(plan)),
    ...section('Files', filesOf(plan)),
    ...section('Waiting for an answer', missing(plan, 'waits')),
    ...section('Not possible', missing(plan, 'not-possible')),
    ...section('Not needed here', missing(plan, 'absent')),
  ];
  return markdownOf({ type: 'root', children }, { listItemIndent: 'one' });
}

function order(plan: Plan): RootContent[] {
  const { manifests } = plan;
  const laid = filesToLay(plan);
  const paths = new Set(laid.map(({ path }) => path));
  const has = (folder: string) => manifests.some(({ path }) => path.startsWith(`${folder}/`));
  const steps: Words[] = [];
  const others = manifests.filter(({ path }) => !path.startsWith(gatewayPatches) && !paths.has(path));
  if (others.some(({ path }) => path.startsWith('cluster-config/'))) {
    steps.push([
      code('cluster-config/'),
      ': files for the nodes, laid there before the cluster starts, not by kubectl.',
    ]);
  }
  for (const { title, run, when } of laid) steps.push([code(run), `: ${title}. ${when}`]);
  if (has('provision')) {
    steps.push([code('provision/'), ': settings of the platform. Read each script, fill it in and run it yourself.']);
  }
  if (has(manifestsFolder)) {
    steps.push([code(`kubectl apply -k ${manifestsFolder}`), ': objects of Kubernetes itself, layer by layer.']);
  }
  for (const folder of foldersBelow(crdFolder, manifests)) {
    const needs = neededBy(folder, plan);
    steps.push([code(`kubectl apply -k ${folder}`), ': only after what it needs is installed. ', ...needs]);
  }
  if (manifests.some(({ path }) => path.startsWith(gatewayPatches))) {
    const when = ': patches for the gateway, once its controller is installed. Each file names its command.';
    steps.push([code(gatewayPatches), when]);
  }
  for (const sentence of stepsAfterwards(plan)) steps.push(withCode(sentence));
  return steps.length === 0 ? [paragraph(['No file is written yet.'])] : [list(steps, true)];
}

/** What shows that the plan holds in the cluster, and what is not there because the plan has nothing to say in it. */
function verifying(plan: Plan): readonly Words[] {
  const paths = verifyFiles(plan).map(({ path }) => path);
  const skips: Words = paths.includes(scanSkips)
    ? [code(scanSkips), ': what kube-bench reports and the provider answers for, with the reason.']
    : [
        'No list of what kube-bench may skip: its benchmark leaves nothing to the provider here, or another tool scans.',
      ];
  const exceptions: Words = paths.includes(scanExceptions)
    ? [code(`kubescape scan --exceptions ${scanExceptions}`), ': passes over what you accepted, until its date.']
    : ['No exceptions for Kubescape: no accepted finding is one that it looks at.'];
  const script = ': checks each control of the plan. It only reads, and says pass, fail or what is left to you.';
  return [[code(`sh ${verifyScript}`), script], skips, exceptions];
}

function foldersBelow(top: string, manifests: readonly PlanManifest[]): readonly string[] {
  const folders = manifests.flatMap(({ path }) => {
    const [first, second] = path.split('/');
    return first === top ? [`${first}/${second}`] : [];
  });
  return [...new Set(folders)].sort(byCodeUnit);
}

/** What must be installed before a folder of custom kinds, in the words of its manifests. */
function neededBy(folder: string, { content, facts, manifests }: Plan): readonly string[] {
  const ids = new Set(manifests.filter(({ path }) => path.startsWith(`${folder}/`)).map(({ manifest }) => manifest));
  const provider = providerOf(facts);
  const needs = indexOf(content).manifests.flatMap(({ id, crd }) =>
    ids.has(id) && crd !== undefined ? [textFor(crd.needs, provider)] : [],
  );
  return [[...new Set(needs)].join(' ')];
}

function filesOf({ manifests }: Plan): readonly Words[] {
  const files = manifests.filter(({ manifest }) => manifest !== 'kustomization');
  return [...files]
    .sort((a, b) => byCodeUnit(a.path, b.path))
    .map(({ path, manifest, implements: controls }) => [
      code(path),
      `: ${[manifest, ...(controls.length === 0 ? [] : [`for ${controls.join(', ')}`])].join(', ')}.`,
    ]);
}

/** Every placeholder of the files once, with what to put there; where two files mean different things by it, each. */
function toFillIn({ content, manifests }: Plan): readonly Words[] {
  const { manifest: entries } = indexOf(content);
  const found = new Map<string, { readonly name: string; readonly sentence: string; readonly ids: Set<string> }>();
  for (const { manifest, documents } of manifests) {
    for (const { name, sentence } of placeholdersIn(entries.get(manifest), documents)) {
      const key = `${name} ${sentence}`;
      const known = found.get(key) ?? { name, sentence, ids: new Set<string>() };
      known.ids.add(manifest);
      found.set(key, known);
    }
  }
  return [...found.values()]
    .sort((a, b) => byCodeUnit(a.name, b.name))
    .map(({ name, sentence, ids }) => [code(name), `: ${sentence} In ${[...ids].sort(byCodeUnit).join(', ')}.`]);
}

/** Missing manifests of one state, the repetitions of one in one line. What is for other platforms is left out. */
function missing(plan: Plan, state: MissingManifest['state']): readonly Words[] {
  const { manifest: entries } = indexOf(plan.content);
  const provider = providerOf(plan.facts);
  const groups = new Map<string, { readonly title: string; readonly message: string; readonly id: string }>();
  for (const { id, message, state: own } of plan.missing) {
    const entry = entries.get(id.split(':')[0] ?? id);
    const elsewhere = provider !== undefined && entry?.providers?.includes(provider) === false;
    if (own !== state || elsewhere) continue;
    const key = `${entry?.id ?? id} ${message}`;
    groups.set(key, { title: entry?.title ?? id, message, id: entry?.id ?? id });
  }
  return [...groups.values()].map(({ title, message, id }) => [`${id} (${title}). ${message}`]);
}

function section(title: string, entries: readonly Words[]): RootContent[] {
  return entries.length === 0 ? [] : [heading(2, title), list(entries)];
}

function heading(depth: 1 | 2, text: string): RootContent {
  return { type: 'heading', depth, children: phrases([text]) };
}

function paragraph(words: Words): RootContent {
  return { type: 'paragraph', children: phrases(words) };
}

function list(entries: readonly Words[], ordered = false): List {
  const children = entries.map(
    (words): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: phrases(words) }],
    }),
  );
  return { type: 'list', ordered, spread: false, children };
}

function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}

/** A sentence of the content, with what stands between grave accents as code. */
function withCode(sentence: string): Words {
  return sentence.split('`').map((part, index) => (index % 2 === 0 ? part : code(part)));
}

function phrases(words: Words): PhrasingContent[] {
  return words.map((word) => (typeof word === 'string' ? { type: 'text', value: word } : word));
}
