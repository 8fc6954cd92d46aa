// Which commands only look: a list of what is allowed, so that nobody has to think of everything that is not.
import type { Stage } from './shell-line.ts';

/** Filters read what comes through the pipe and write to the next one; none of them has a flag that writes a file. */
const filters = ['cut', 'grep', 'head', 'jq', 'tr', 'wc'];

const kubectlVerbs = [
  'get',
  'describe',
  'diff',
  'version',
  'top',
  'api-resources',
  'auth can-i',
  'auth whoami',
  'config view',
  'config current-context',
];

/** A look whose answer nobody may see on a screen. */
const givesAway = /credential|password|secret|session|token/;

/** By tool: whether these words, after its name and before the first flag, only look. */
const looks: Readonly<Record<string, (words: readonly string[]) => boolean>> = {
  kubectl: kubectlLooks,
  oc: kubectlLooks,
  aws: ([, action = '']) => /^(describe|get|list)-/.test(action) && !givesAway.test(action),
  az: (words) => ['list', 'show'].includes(words.at(-1) ?? ''),
  gcloud: (words) => words.some((word) => ['describe', 'list', 'get-iam-policy'].includes(word)),
};

function kubectlLooks([verb = '', next = '']: readonly string[]): boolean {
  return kubectlVerbs.includes(verb) || kubectlVerbs.includes(`${verb} ${next}`);
}

/** Whether a pipe changes nothing: its first command looks at something, the others only filter. */
export function onlyLooks([first, ...rest]: readonly Stage[]): boolean {
  const [tool = '', ...words] = first?.words ?? [];
  const flag = words.findIndex((word) => word.startsWith('-'));
  const look = Object.hasOwn(looks, tool) ? looks[tool] : undefined;
  const plain = look?.(flag < 0 ? words : words.slice(0, flag)) === true;
  return plain && rest.every(({ words: [name = ''] }) => filters.includes(name));
}

const changing = new Set([
  ...['annotate', 'apply', 'cordon', 'create', 'delete', 'drain', 'edit', 'expose', 'label', 'patch', 'replace'],
  ...['rollout', 'run', 'scale', 'set', 'taint', 'uncordon'],
]);

/** Whether a line of kubectl or oc changes the cluster, whatever else stands in it. A dry run does not. */
export function changesCluster(line: string): boolean {
  return line.split(/&&|\||;/).some((command) => {
    const words = command.trim().split(/\s+/);
    if (words[0] !== 'kubectl' && words[0] !== 'oc') return false;
    const verb = words.slice(1).find((word, at, all) => !word.startsWith('-') && !takesValue(all[at - 1]));
    return verb !== undefined && changing.has(verb) && !words.some((word) => word.startsWith('--dry-run'));
  });
}

const takesValue = (flag: string | undefined): boolean => flag === '-n' || flag === '--namespace';
