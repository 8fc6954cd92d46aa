// Reads content/ and writes the one validated artefact that window, CLI and tests use: dist/content.json.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { assembleContent } from '../core/content/assemble.ts';
import type { Problem } from '../core/problem.ts';
import { readContentFiles } from '../host/content-files.ts';

/** Writes `target` from `folder`; with problems nothing is written and all of them come back. */
export async function buildContent(folder: string, target: string): Promise<readonly Problem[]> {
  const { content, problems } = assembleContent(await readContentFiles(folder));
  if (problems.length > 0 || content === undefined) return problems;
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, JSON.stringify(content));
  return [];
}
