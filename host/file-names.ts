// Names of files and folders: which ones a person may choose, and how a project's name becomes one.
import { slugOf } from '../core/object-names.ts';
import { Refusal } from './refusal.ts';

export const projectEnding = '.parapet';
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A plain name with the project ending, or a refusal: no folders, no hidden files, nothing a system cannot hold. */
export function projectFileName(name: string): string {
  const full = name.endsWith(projectEnding) ? name : `${name}${projectEnding}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
  const forbidden = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/;
  const fits =
    full.length > projectEnding.length &&
    Buffer.byteLength(full) <= 200 &&
    !/\p{Surrogate}/u.test(full) &&
    !forbidden.test(full) &&
    !/^[.\s]|\s$/.test(full) &&
    !reservedOnWindows.test(full);
  if (fits) return full;
  throw new Refusal('file.bad-name', `"${name}" cannot be the name of a file.`, {
    fix: 'Use letters, digits, spaces and hyphens, without a folder.',
  });
}

/** The folder that a project's export goes to: `<slug>-plan`, safe on every system whatever the project is called. */
export function planFolderName(projectName: string): string {
  const slug = slugOf(projectName);
  return `${slug === '' ? 'project' : slug}-plan`;
}
