// The `parapet` command: a table of commands, their options parsed, their outcome as an exit code.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installation } from '../host/installation.ts';
import { localDate } from '../host/local-date.ts';
import { printProblems } from '../host/print-problems.ts';
import { asProblem, Refusal } from '../host/refusal.ts';
import { checkCommand } from './check.ts';
import { type Command, type Io, WrongUse } from './command.ts';
import { contentCommand } from './content.ts';
import { diffCommand } from './diff.ts';
import { newCommand } from './new.ts';
import { PackProblems } from './packs.ts';
import { planCommand } from './plan.ts';
import { serveCommand } from './serve.ts';

const commands: readonly Command[] = [newCommand, checkCommand, planCommand, diffCommand, contentCommand, serveCommand];

const io: Io = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  path: (typed) => resolve(process.env.INIT_CWD ?? '.', typed),
  today: localDate(new Date()),
};

function help(): string {
  const rows = commands.map(({ usage, summary }) => `  parapet ${usage}\n      ${summary}`);
  return ['Plan a Kubernetes cluster: threat model, hardening plan and starter manifests, offline.', '', ...rows].join(
    '\n',
  );
}

async function main([name, ...args]: readonly string[]): Promise<0 | 1 | 2> {
  if (name === undefined) {
    io.err(help());
    return 2;
  }
  if (['help', '--help', '-h'].includes(name)) {
    io.out(help());
    return 0;
  }
  if (['version', '--version', '-v'].includes(name)) {
    io.out(installation.version);
    return 0;
  }
  const command = commands.find((known) => known.name === name);
  if (command !== undefined) return run(command, args);
  io.err(`There is no command "${name}".\n\n${help()}`);
  return 2;
}

async function run(command: Command, args: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parse(args, options);
    if (values.help === true) {
      io.out(`parapet ${command.usage}\n    ${command.summary}`);
      return 0;
    }
    return await command.run({ values, positionals, io });
  } catch (error) {
    if (error instanceof WrongUse) {
      io.err(`${error.message}\n\n    parapet ${command.usage}`);
      return 2;
    }
    if (error instanceof PackProblems) {
      io.err(printProblems(error.problems));
      return 1;
    }
    if (!(error instanceof Refusal)) throw error;
    io.err(printProblems([asProblem(error)]));
    return 1;
  }
}

function parse(args: readonly string[], options: Command['options']) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node goes on with advice about positional arguments, which helps nobody here.
    throw new WrongUse((error as Error).message.replace(/ To specify a positional argument.*$/s, ''));
  }
}

// A reader such as `head` may close the pipe early: that is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
}
process.exitCode = await main(process.argv.slice(2));
