// Words of the knowledge base.
import type { Relation } from '../../core/catalogue-links.ts';
import type { Control } from '../../core/content/control.ts';
import type { Chapter } from '../../core/content/reference-data.ts';

export const knowledgeText = {
  title: 'Knowledge base',
  about: 'What Parapet knows',
  list: 'Entries',
  search: 'Search in ids, titles and texts',
  placeholder: 'Search  /',
  kind: 'Kind',
  everything: 'Everything',
  all: 'All',
  onlyHere: 'Only what is in this plan',
  noneFound: 'No entry holds these words. Try fewer of them, or another kind.',
  retired: 'Retired',
  platform: 'Platform',
  allPlatforms: 'All platforms',
  back: 'Back',
  welcome: 'What it asks and why, what can go wrong, what to do about it, and where that is written.',
  keys: 'Type / to search, walk with the arrow keys, and open an entry with Enter. Alt and the left arrow go back.',
  judged: 'Effect, strength, phase and prerequisites are our judgement, made in one reviewed pass.',
  itemTitles: 'Titles of items are ours, and short; the framework itself has the words that count.',
  nobody: 'Nothing in the knowledge base reads it.',
} as const;

export const formWords: Readonly<Record<Control['form'], string>> = {
  setting: 'Setting of the platform',
  manifest: 'Kubernetes object',
  process: 'Way of working',
};
export const effectWords: Readonly<Record<Control['effect'], string>> = {
  prevent: 'Prevents',
  detect: 'Detects',
  recover: 'Recovers',
};
export const todayWords: Readonly<Record<Chapter['statements'][string]['today'], string>> = {
  holds: 'Still holds',
  renamed: 'Has another name',
  gone: 'Is gone',
  misleading: 'Misleads today',
};
/** How a reader of an answer uses it. */
export const relationWords: Readonly<Partial<Record<Relation, string>>> = {
  commits: 'is this answer',
  fills: 'holds its value',
  'way-out': 'can change it',
  at: 'is looked for in each entry',
};
