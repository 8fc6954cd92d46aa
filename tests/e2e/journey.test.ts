// A person's way from a new project to an exported plan, with the keyboard alone, against the real host.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Edition, openEdition } from './edition.ts';
import { exampleNames, startFrom, tabs } from './screens.ts';

const executablePath = inject('chromiumPath');

/** Presses Tab until the focus is on something whose text or name fits, and says whether it came there. */
async function tabTo(page: Page, wanted: RegExp, most = 200): Promise<boolean> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body || at.tagName === 'MAIN') return '';
      return `${at.getAttribute('aria-label') ?? ''} ${at.textContent ?? ''}`.trim();
    });
    if (wanted.test(name)) return true;
  }
  return false;
}

describe.skipIf(executablePath === '').each([
  { theme: 'light', dark: false },
  { theme: 'dark', dark: true },
])('with the keyboard alone, in the $theme theme', ({ dark }) => {
  let edition: Edition;
  let page: Page;
  beforeAll(async () => {
    edition = await openEdition(executablePath, { dark });
    page = edition.page;
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });
  afterAll(async () => edition?.close());

  it('starts from an example', async () => {
    expect(await tabTo(page, new RegExp(exampleNames.factory))).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Screens of this project' }).waitFor();
    await page
      .getByText(/Follow-ups/)
      .first()
      .waitFor();
  });

  it('answers by digit, sees the change, and undoes it by name', async () => {
    const rail = page.getByRole('navigation', { name: 'Steps' });
    expect(await tabTo(page, /API access/)).toBe(true);
    await page.keyboard.press('Enter');
    await rail.getByRole('button', { name: /API endpoint/ }).waitFor();
    expect(await tabTo(page, /API endpoint/)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /API endpoint/ }).waitFor();
    await page.keyboard.press('4');
    await page.getByRole('radio', { name: /Public and open/, checked: true }).waitFor();
    await page.getByRole('button', { name: /Undo “.*API endpoint.*”/ }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('radio', { name: /Private only/, checked: true }).waitFor();
  });

  it.each(tabs)('reaches %s', async (tab) => {
    expect(await tabTo(page, new RegExp(`^${tab}`))).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (name) => document.querySelector('nav [aria-current="page"]')?.textContent?.startsWith(name) === true,
      tab,
    );
  });

  it('walks through the diagram', async () => {
    expect(await tabTo(page, /^Threats/)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await tabTo(page, /API server/)).toBe(true);
    await page.keyboard.press('Enter');
    await page
      .getByRole('complementary')
      .getByRole('heading', { name: /API server/ })
      .waitFor();
  });

  it('exports the plan into the folder', async () => {
    await page.keyboard.press('Control+e');
    await page
      .getByRole('heading', { name: /Export/ })
      .first()
      .waitFor();
    expect(await tabTo(page, /^Export$/)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /\d+ files in/ }).waitFor({ timeout: 30_000 });
    const folders = readdirSync(edition.folder).filter((name) => name.endsWith('-plan'));
    expect(folders).toHaveLength(1);
    const out = join(edition.folder, folders[0] ?? '');
    for (const file of [
      'plan.md',
      'plan.html',
      'plan.pdf',
      'plan.json',
      'diagram.svg',
      'diagram.mmd',
      'manifests/kustomization.yaml',
    ]) {
      expect(existsSync(join(out, file)), file).toBe(true);
    }
    expect(readFileSync(join(out, 'plan.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe.skipIf(executablePath === '')('after a crash', () => {
  it('the last change is offered again', async () => {
    const first = await openEdition(executablePath);
    await startFrom(first.page, exampleNames.factory);
    await first.page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: /Tenancy/ })
      .click();
    await first.page.keyboard.press('2');
    await first.page.waitForTimeout(600);
    await first.crash();

    const state = join(first.folder, '.state');
    const second = await openEdition(executablePath, { folder: first.folder, state });
    await second.page.getByRole('button', { name: /Keep/ }).first().click();
    await second.page.getByRole('navigation', { name: 'Screens of this project' }).waitFor();
    expect(await second.page.getByText(exampleNames.factory).first().isVisible()).toBe(true);
    await second.close();
    await first.close();
  });
});
