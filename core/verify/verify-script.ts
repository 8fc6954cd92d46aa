// verify/verify.sh: the checks of a plan as one POSIX shell script that only reads.
import { commentText } from '../manifest-text/header.ts';
import { shellWord } from '../manifest-text/shell-text.ts';
import type { ManifestLine, ManifestText } from '../manifest-text/yaml-text.ts';
import { packLines } from '../packs.ts';
import type { Plan } from '../plan-types.ts';
import { checkedControls, fillCheck, fillingsOf, type PlanCheck } from './plan-checks.ts';
import { ending, runner, usage } from './script-runner.ts';
import { readPipe } from './shell-line.ts';

/**
 * The script, and which of its lines look after which control. Every command is one quoted word of a table, so nothing
 * in it can reach the script around it.
 */
export function printVerifyScript(plan: Plan): ManifestText {
  const controls = checkedControls(plan);
  const fillings = fillingsOf(plan);
  const width = Math.max(8, ...controls.map(({ control }) => control.id.length));
  const fixed = runner.replace('WIDTH', String(width)).replace('INDENT', String(width + 10));
  const head = [
    '#!/bin/sh',
    '# Checks the controls of this plan in the cluster of the current kubectl context (made for this export).',
    `# It only reads. Knowledge as of ${plan.content.date}. Printed by Parapet on ${plan.date}.`,
    ...packLines(plan.content).map((line) => `# ${commentText(line)}`),
    '# shellcheck disable=SC2016 # Commands stand in single quotes: they expand where they run, and nowhere before.',
    'set -uf',
    'usage() {',
    "  cat <<'END'",
    usage,
    'END',
    '}',
    `ids=${shellWord(controls.map(({ control }) => control.id).join(' '))}`,
    ...fixed.split('\n'),
  ];
  const out = head.flatMap((line) => line.split('\n'));
  const lines: ManifestLine[] = [];
  for (const { control, checks } of controls) {
    const calls = checks.flatMap((check) => fillCheck(check, fillings)).map((check) => callOf(control.id, check));
    out.push(`# ${commentText(`${control.id} ${control.title}`)}`);
    for (const line of calls.join('\n').split('\n')) {
      out.push(line);
      lines.push({ line: out.length, by: control.id, from: [] });
    }
    out.push('');
  }
  return { text: [...out, ending].join('\n'), lines };
}

function callOf(control: string, { check, tenant, command, judge }: PlanCheck): string {
  const expected = tenant === undefined ? check.expect : `${tenant}: ${check.expect}`;
  const stages = readPipe(command);
  const { pass } = check;
  if (judge !== 'script' || pass === undefined || stages === undefined) {
    return words('by_hand', control, expected, reasonFor({ check, judge, command }), command);
  }
  const tools = [...new Set(stages.map(({ words: [tool = ''] }) => tool))].join(' ');
  const [first, ...rest] = stages.map(({ text }) => text);
  const filter = rest.length === 0 ? [] : [rest.join(' | ')];
  return words('script', control, expected, ...wantedBy(pass), tools, first ?? '', ...filter);
}

function wantedBy(pass: NonNullable<PlanCheck['check']['pass']>): readonly [form: string, wanted: string] {
  if ('exit' in pass) return ['exit', String(pass.exit)];
  return 'stdout' in pass ? ['says', pass.stdout] : ['is', pass.is];
}

function reasonFor({ check, judge, command }: Pick<PlanCheck, 'check' | 'judge' | 'command'>): string {
  if (judge === 'changes') return 'It changes something.';
  if (/<[^<>]+>/.test(command)) return 'What stands in angle brackets is yours to fill in.';
  return check.pass === undefined ? 'It takes a person to judge it.' : 'It holds more than the script can read.';
}

function words(...parts: readonly string[]): string {
  return parts.map(shellWord).join(' ');
}
