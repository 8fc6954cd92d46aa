// A window zoomed to 200 %: 1440 × 900 then has 720 × 450 pixels of its own. Panes stand below one another, nothing is cut.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Edition, openEdition } from './edition.ts';
import { exampleNames, openTab, startFrom, tabs } from './screens.ts';

const executablePath = inject('chromiumPath');

describe.skipIf(executablePath === '')('at 200 %', () => {
  let edition: Edition;
  beforeAll(async () => {
    edition = await openEdition(executablePath, { width: 720, height: 450 });
    await startFrom(edition.page, exampleNames.factory);
  });
  afterAll(async () => edition?.close());

  it.each(tabs)('%s is as wide as the window and scrolls down', async (tab) => {
    const { page } = edition;
    await openTab(page, tab);
    const { over, panes } = await page.locator('main').evaluate((main) => ({
      over: Math.max(main.scrollWidth - main.clientWidth, document.body.scrollWidth - window.innerWidth),
      panes: [...main.children].map((pane) => Math.round(pane.getBoundingClientRect().width)),
    }));
    expect(over).toBeLessThanOrEqual(0);
    for (const width of panes) expect(width).toBeGreaterThan(640);
  });
});
