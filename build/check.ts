// `npm run check`: format and lint, types of every room, import walls, rules of the house, content. One gate, one list of what failed.
import { spawn } from 'node:child_process';
import { assembleContent } from '../core/content/assemble.ts';
import { checkEffects } from '../core/effects/check-effects.ts';
import { readContentFiles } from '../host/content-files.ts';
import { printProblems } from '../host/print-problems.ts';
import { findHouseFaults } from './house-rules.ts';
import { at, rooms, root } from './places.ts';
import { findCrossings } from './walls.ts';

interface Outcome {
  readonly name: string;
  readonly output: string;
  readonly ok: boolean;
}

function run(name: string, script: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [at(`node_modules/${script}`), ...args], { cwd: root });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('close', (code) => resolve({ name, output, ok: code === 0 }));
  });
}

function found(name: string, faults: readonly string[]): Outcome {
  return { name, output: faults.join('\n'), ok: faults.length === 0 };
}

async function content(): Promise<Outcome> {
  const files = await readContentFiles(at('content'));
  const { content: assembled, problems: faults } = assembleContent(files);
  const problems = faults.length > 0 || assembled === undefined ? faults : checkEffects(assembled, files);
  return { name: 'content', output: printProblems(problems), ok: problems.length === 0 };
}

const outcomes: Outcome[] = [await run('format and lint', '@biomejs/biome/bin/biome', ['ci', '--colors=off', '.'])];
for (const room of rooms) outcomes.push(await run(`types of ${room}`, 'typescript/bin/tsc', ['-p', room]));
outcomes.push(found('import walls', findCrossings(root)));
outcomes.push(found('rules of the house', findHouseFaults(root)), await content());

for (const { name, ok, output } of outcomes) console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}${ok ? '' : `\n${output}`}`);
process.exit(outcomes.every(({ ok }) => ok) ? 0 : 1);
