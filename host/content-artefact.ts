// The built knowledge base, dist/content.json: read by every command and both doors, written by the build alone.
import { readFile } from 'node:fs/promises';
import type { Content } from '../core/content/content.ts';
import { installation } from './installation.ts';
import { Refusal } from './refusal.ts';

/** The content that the build checked and assembled. Our own file, so it is not checked again. */
export async function loadContent(file: string = installation.contentFile): Promise<Content> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Content;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Refusal(
      missing ? 'content.missing' : 'content.unreadable',
      `The built knowledge base ${missing ? 'is missing' : 'cannot be read'}.`,
      { fix: 'Run `npm run build`.', place: file },
    );
  }
}
