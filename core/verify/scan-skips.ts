// verify/kube-bench-skip.txt: items of the benchmark that the provider answers for, each with the reason.
import type { Provider } from '../content/reference-data.ts';
import { providerOf } from '../facts/provider.ts';
import { itemsOf } from '../frameworks.ts';
import { commentText } from '../manifest-text/header.ts';
import { packLines } from '../packs.ts';
import type { Plan } from '../plan-types.ts';

export const scanSkips = 'verify/kube-bench-skip.txt';

/** The list as text; undefined where the benchmark leaves nothing to the provider, or nobody scans with it. */
export function printScanSkips({ content, facts, date }: Plan): string | undefined {
  const provider = content.providers.find(({ id }) => id === providerOf(facts));
  const framework = content.frameworks.find(({ id }) => id === provider?.scan?.framework);
  if (provider?.scan === undefined || framework === undefined) return undefined;
  const theirs = itemsOf(content, framework).filter(([, item]) => item.provider?.some((key) => key === provider.id));
  if (theirs.length === 0) return undefined;
  const { benchmark } = provider.scan;
  return [
    `# What kube-bench need not ask of you: ${provider.short} answers for it. Printed by Parapet on ${date}.`,
    ...packLines(content).map((line) => `# ${commentText(line)}`),
    `# Numbers of ${framework.title} ${framework.version}, as of ${framework.date}; the titles are ours.`,
    '# For a scan of everything by hand:',
    `#   kube-bench run --benchmark ${benchmark} --skip "$(grep -Eo '^[0-9.]+' ${scanSkips} | paste -sd, -)"`,
    '# Add what you accept yourself below, one number a line, with reason, name and date.',
    '',
    ...theirs.map(([id, { title }]) => `${id.padEnd(7)} ${title}. ${reasonFor(id, provider)}`),
    '',
  ].join('\n');
}

function reasonFor(id: string, { short, scan }: Provider): string {
  const isOfNodes = id.startsWith(`${scan?.nodeSection}.`);
  return isOfNodes ? `${short} builds and configures the nodes.` : `${short} runs the control plane.`;
}
