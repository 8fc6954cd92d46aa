// The template of a manifest as text: its documents as the content has them, before any answer is filled in.
import { stringify } from 'yaml';
import type { Manifest } from '../content/manifest.ts';

export function templateText({ documents }: Pick<Manifest, 'documents'>): string {
  return documents.map((document) => stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })).join('---\n');
}
