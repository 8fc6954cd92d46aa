// The browser edition with a content pack: its question is asked, its marks are shown, and its export names it.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { housePackName, writePack } from '../fixtures/house-pack.ts';
import { type Edition, openEdition } from './edition.ts';
import { exampleNames, openTab, startFrom } from './screens.ts';

const executablePath = inject('chromiumPath');

describe.skipIf(executablePath === '')('a content pack', () => {
  let edition: Edition;
  const folder = mkdtempSync(join(tmpdir(), 'parapet-e2e-'));
  beforeAll(async () => {
    const house = writePack(join(folder, 'house'));
    edition = await openEdition(executablePath, { folder, content: [house] });
  });
  afterAll(async () => edition?.close());

  it('is listed on Home, read-only, and asks its own question', async () => {
    const { page } = edition;
    await page.getByRole('complementary', { name: 'Knowledge' }).getByRole('button', { name: housePackName }).click();
    const dialog = page.getByRole('dialog', { name: 'Content packs' });
    await dialog.getByText('Replaces C-NET-02').waitFor();
    expect(await dialog.getByRole('button').allTextContents()).toEqual(['Close']);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await startFrom(page, exampleNames.cloud);
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: /Build server/ })
      .click();
    await page.getByRole('radio', { name: /The shared one/ }).click();
    expect(await page.getByText('from House rules 3').count()).toBe(1);
    await openTab(page, 'Threats');
    await page.getByText('A build server of another department').first().waitFor();
  });

  it('is named in what the window exports', async () => {
    const { page } = edition;
    await openTab(page, 'Export');
    await page
      .locator('main')
      .getByRole('button', { name: /^Export/ })
      .first()
      .click();
    const plan = join(folder, 'claims-platform-plan', 'plan.md');
    await expect.poll(() => read(plan), { timeout: 60_000 }).toMatch(/House rules 3, 20 November 2026/);
    expect(edition.complaints).toEqual([]);
    expect(edition.strangers).toEqual([]);
  });
});

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
