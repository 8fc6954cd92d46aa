// `parapet serve`: the browser edition of one folder, until it is stopped.
import { openBrowserEdition } from '../host/browser-edition.ts';
import { openBrowser } from '../host/open-browser.ts';
import { printProblems } from '../host/print-problems.ts';
import { type Command, textOf, WrongUse } from './command.ts';
import { packFolders, packOption, packUsage } from './packs.ts';

export const serveCommand: Command = {
  name: 'serve',
  usage: `serve [DIR] [--port N] [--open] ${packUsage}`,
  summary:
    'Serves the browser edition for the projects in DIR (default: this folder) on 127.0.0.1 and prints its address; --open opens it.',
  options: { port: { type: 'string' }, open: { type: 'boolean' }, ...packOption },
  run: async ({ values, positionals, io }) => {
    if (positionals.length > 1) throw new WrongUse('serve takes one folder.');
    const port = portOf(textOf(values, 'port'));
    const { edition, problems } = await openBrowserEdition(
      io.path(positionals[0] ?? '.'),
      port,
      packFolders(values, io),
    );
    if (problems.length > 0) io.err(`${printProblems(problems)}\n${goesOn}`);
    io.out(`Parapet is at ${edition.address}`);
    if (values.open === true) openBrowser(edition.address);
    await stopped();
    await edition.close();
    return 0;
  },
};

const goesOn = 'Parapet goes on with the built-in content alone.';

function portOf(typed: string | undefined): number {
  if (typed === undefined) return 0;
  const port = Number(typed);
  if (/^\d{1,5}$/.test(typed) && port <= 65535) return port;
  throw new WrongUse(`--port takes a number up to 65535, not "${typed}".`);
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
