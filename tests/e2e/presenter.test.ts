// Presenter mode: type of 20 px, and bars that still hold what is in them.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Edition, openEdition } from './edition.ts';
import { exampleNames, openKnowledge, openTab, startFrom, tabs } from './screens.ts';

const executablePath = inject('chromiumPath');
const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
];

describe.skipIf(executablePath === '').each(sizes)('presenter mode at $width × $height', (size) => {
  let edition: Edition;
  beforeAll(async () => {
    edition = await openEdition(executablePath, size);
    await startFrom(edition.page, exampleNames.factory);
    await edition.page.getByRole('radio').first().waitFor();
    await edition.page.keyboard.press('p');
  });
  afterAll(async () => edition?.close());

  it('sets the body in 20 px', async () => {
    const body = () => edition.page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    expect(await body()).toBeCloseTo(20, 0);
  });

  it.each([...tabs, 'Knowledge base'] as const)('cuts nothing off the bars and the page of %s', async (screen) => {
    const { page } = edition;
    await (screen === 'Knowledge base' ? openKnowledge(page, 'C-NET-02') : openTab(page, screen));
    const over = await page.evaluate(() => {
      const beyond = [...document.querySelectorAll('header *, footer *')].filter(
        (element) => element.getBoundingClientRect().right > window.innerWidth,
      );
      return {
        page: document.documentElement.scrollWidth - window.innerWidth,
        bars: beyond.map(({ textContent }) => textContent),
      };
    });
    expect(over).toEqual({ page: 0, bars: [] });
  });
});
