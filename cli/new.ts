// `parapet new`: a project without answers, or a copy of a worked example.
import { open, rm } from 'node:fs/promises';
import type { Content } from '../core/content/content.ts';
import { newProject, readProject, writeProject } from '../core/project.ts';
import { Refusal, toRefusal } from '../host/refusal.ts';
import { type Command, onlyOne, textOf, WrongUse } from './command.ts';
import { contentFor, packOption, packUsage } from './packs.ts';

export const newCommand: Command = {
  name: 'new',
  usage: `new FILE [--from EXAMPLE] ${packUsage}`,
  summary: 'Writes a new project file, empty or from a worked example; never over an existing file.',
  options: { from: { type: 'string' }, ...packOption },
  run: async ({ values, positionals, io }) => {
    const typed = onlyOne(positionals, 'The file to write');
    const content = await contentFor({ values, io });
    const text = startText(content, textOf(values, 'from'));
    await writeNew(io.path(typed), text);
    io.out(`Wrote ${typed}.`);
    return 0;
  },
};

function startText(content: Content, from: string | undefined): string {
  if (from === undefined) return writeProject(newProject(content));
  const example = content.examples.find(({ id }) => id === from);
  const project = example && readProject(example.text).value;
  if (project !== undefined) return writeProject(project);
  throw new WrongUse(`There is no example "${from}". There are: ${content.examples.map(({ id }) => id).join(', ')}.`);
}

/** Makes the file and fails where one is: no look beforehand that another program could make untrue. */
async function writeNew(path: string, text: string): Promise<void> {
  const exists = (error: NodeJS.ErrnoException): Refusal =>
    error.code === 'EEXIST'
      ? new Refusal('file.exists', 'This file exists already.', {
          fix: 'Choose another name; an existing file is never replaced.',
          place: path,
        })
      : toRefusal(error, path);
  const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => Promise.reject(exists(error)));
  try {
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    // It is ours and holds a part of a project at most.
    await rm(path, { force: true });
    throw toRefusal(error, path);
  } finally {
    await file.close();
  }
}
