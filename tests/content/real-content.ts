// The project's own content, assembled from its folder once for the tests of a file.

import { at } from '../../build/places.ts';
import { assembleContent } from '../../core/content/assemble.ts';
import type { Content } from '../../core/content/content.ts';
import { readContentFiles } from '../../host/content-files.ts';

/** Everything in content/; throws when it has problems, with all of them. */
export async function realContent(): Promise<Content> {
  const { content, problems } = assembleContent(await readContentFiles(at('content')));
  if (content === undefined || problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return content;
}
