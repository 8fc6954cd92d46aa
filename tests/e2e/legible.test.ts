// What a person must be able to read at 1440 × 900: every text of the diagram, and a long name without losing its row.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Edition, openEdition } from './edition.ts';
import { exampleNames, openTab, startFrom } from './screens.ts';

const executablePath = inject('chromiumPath');
const views = ['Overview', 'API access', 'Network', 'Tenants', 'Data', 'Delivery'] as const;

/** Texts of the stage under ten pixels on the screen; the browser rounds the size of the picture in the third decimal. */
function smallTexts(page: Page): Promise<readonly string[]> {
  return page.locator('main svg[role="group"] text').evaluateAll((texts) =>
    texts.flatMap((text) => {
      const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
      const pixels = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      return pixels < 9.99 ? [`${text.textContent} ${pixels}`] : [];
    }),
  );
}

describe.skipIf(executablePath === '').each(Object.values(exampleNames))('the diagram of %s', (name) => {
  let edition: Edition;
  beforeAll(async () => {
    edition = await openEdition(executablePath);
    await startFrom(edition.page, name);
    await openTab(edition.page, 'Threats');
  });
  afterAll(async () => edition?.close());

  it.each(views)('has no text under 10 px in the view %s', async (view) => {
    await edition.page.getByRole('tab', { name: view, exact: true }).click();
    expect(await edition.page.locator('main svg[role="group"] text').count()).toBeGreaterThan(5);
    expect(await smallTexts(edition.page)).toEqual([]);
  });
});

describe.skipIf(executablePath === '')('a long project name', () => {
  it('leaves every column of Home in sight', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parapet-e2e-'));
    const name = 'Groupwide container platform for regulated workloads in Europe and Asia-Pacific (phase 2)';
    writeFileSync(join(folder, 'long.parapet'), JSON.stringify({ parapet: 1, project: { name } }));
    const edition = await openEdition(executablePath, { folder, width: 1280, height: 720 });
    await edition.page.getByText(name).waitFor();
    const section = edition.page.locator('main > section');
    expect(await section.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await edition.close();
  });
});
