// Every screen in both themes and at both sizes: axe finds nothing, nothing is cut off, nobody outside is asked.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Edition, openEdition } from './edition.ts';
import { exampleNames, openKnowledge, openTab, startFrom, tabs } from './screens.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const executablePath = inject('chromiumPath');

async function violations({ page }: Edition): Promise<readonly string[]> {
  // The policy of the page forbids scripts of ours in the page; the debugger's own evaluation does not fall under it.
  await page.evaluate(axeSource);
  const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
}

/** How far the page is wider than its window, in pixels. */
const overflow = ({ page }: Edition): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** The page before an entry is chosen, and one entry of each kind. */
const entries = [
  undefined,
  'Q-TEN-05',
  'T-30',
  'C-API-01',
  'M-02',
  'X-04',
  'TB-05',
  'DF-01',
  'cis-k8s-1.12',
  '1.36',
  'aks',
  'ibm-2019',
  'tenancy.shared',
];

const looks = [
  { theme: 'light', dark: false, width: 1440, height: 900 },
  { theme: 'dark', dark: true, width: 1440, height: 900 },
  { theme: 'light', dark: false, width: 1280, height: 720 },
  { theme: 'dark', dark: true, width: 1280, height: 720 },
];

describe.skipIf(executablePath === '').each(looks)('in the $theme theme at $width × $height', (look) => {
  let edition: Edition;
  beforeAll(async () => {
    edition = await openEdition(executablePath, look);
    await edition.page.getByRole('heading', { level: 1 }).first().waitFor();
  });
  afterAll(async () => edition?.close());

  it('Home is accessible', async () => {
    expect(await violations(edition)).toEqual([]);
    expect(await overflow(edition)).toBeLessThanOrEqual(0);
  });

  it.each(entries)('the knowledge base without a project is accessible at %s', async (id) => {
    await openKnowledge(edition.page, id);
    expect(await violations(edition)).toEqual([]);
    expect(await overflow(edition)).toBeLessThanOrEqual(0);
  });

  it('starts from an example', async () => {
    await edition.page.getByRole('button', { name: 'Parapet' }).click();
    await startFrom(edition.page, exampleNames.cloud);
  });

  it.each(tabs)('%s is accessible', async (tab) => {
    await openTab(edition.page, tab);
    await edition.page.waitForTimeout(300);
    expect(await violations(edition)).toEqual([]);
    expect(await overflow(edition)).toBeLessThanOrEqual(0);
  });

  it.each([undefined, 'Q-API-01', 'M-41'])('the knowledge base of a project is accessible at %s', async (id) => {
    await openKnowledge(edition.page, id);
    expect(await violations(edition)).toEqual([]);
    expect(await overflow(edition)).toBeLessThanOrEqual(0);
  });

  it('asked nobody outside and broke no policy', () => {
    expect(edition.strangers).toEqual([]);
    expect(edition.complaints).toEqual([]);
  });
});
