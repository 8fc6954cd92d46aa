// The knowledge base in a real Chromium: by keyboard alone, quick to type in, and only the rows in sight in the page.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Edition, openEdition } from './edition.ts';
import { exampleNames, startFrom } from './screens.ts';

const executablePath = inject('chromiumPath');
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent?.trim() ?? ''}`);
const active = (page: Page): Promise<string | null> =>
  page.getByRole('listbox').getByRole('option', { selected: true }).textContent();

/** Presses Tab until the focus is on something whose text fits. */
async function tabTo(page: Page, wanted: RegExp, most = 60): Promise<boolean> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab');
    if (wanted.test(await focused(page))) return true;
  }
  return false;
}

describe.skipIf(executablePath === '')('the knowledge base with the keyboard alone', () => {
  let edition: Edition;
  let page: Page;
  beforeAll(async () => {
    edition = await openEdition(executablePath);
    page = edition.page;
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });
  afterAll(async () => edition?.close());

  it('opens from Home', async () => {
    expect(await tabTo(page, /Explore the knowledge base/)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor();
  });

  it('finds an entry, opens it, follows a link and comes back', async () => {
    const address = page.url();
    await page.keyboard.press('/');
    await page.keyboard.type('T-30');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: /every other pod/ }).waitFor();
    expect(await focused(page)).toMatch(/^H2 A pod reaches every other pod/);
    expect(await tabTo(page, /C-NET-02/)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: /Deny all traffic/ }).waitFor();
    expect(await focused(page)).toMatch(/^H2 Deny all traffic/);
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('heading', { level: 2, name: /every other pod/ }).waitFor();
    expect(page.url()).toBe(address);
  });

  it('walks far down the list, keeps the row in sight and in place', async () => {
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    for (let n = 0; n < 30; n++) await page.keyboard.press('PageDown');
    const row = await active(page);
    expect(row).not.toBeNull();
    await page.getByRole('listbox').getByRole('option', { selected: true }).waitFor();
    const inSight = await page.evaluate(() => {
      const list = document.querySelector('[role="listbox"]')!.getBoundingClientRect();
      const now = document.querySelector('[role="option"][aria-selected="true"]')!.getBoundingClientRect();
      return now.top >= list.top - 1 && now.bottom <= list.bottom + 1;
    });
    expect(inSight).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('/');
    expect(await active(page)).toBe(row);
  });

  it('has only the rows in sight in the page', async () => {
    const rows = page.getByRole('listbox').getByRole('option');
    expect(await rows.count()).toBeLessThan(60);
    const all = await rows.first().getAttribute('aria-setsize');
    expect(Number(all)).toBeGreaterThan(500);
  });

  it('keeps the place while another screen is looked at', async () => {
    const row = await active(page);
    await page.getByRole('button', { name: 'Parapet' }).click();
    await startFrom(page, exampleNames.cloud);
    await page.getByRole('button', { name: 'Knowledge base' }).click();
    await page.getByRole('listbox').waitFor();
    expect((await active(page))?.slice(0, 20)).toBe(row?.slice(0, 20));
  });

  it('asked nobody outside and broke no policy', () => {
    expect(edition.strangers).toEqual([]);
    expect(edition.complaints).toEqual([]);
  });
});
