// One project in two tabs: what the first one wrote is not lost to the second, which is told.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openEdition } from './edition.ts';

const executablePath = inject('chromiumPath');

async function openProject(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /shared.parapet/ })
    .first()
    .click();
  await page.getByRole('navigation', { name: 'Steps' }).waitFor();
}

async function answerFirst(page: Page, question: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: question }).click();
  await page.getByRole('radio').first().waitFor();
  await page.keyboard.press('1');
  await page.getByRole('radio', { checked: true }).waitFor();
}

describe.skipIf(executablePath === '')('one project in two tabs', () => {
  it('keeps what the first wrote, and tells the second', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parapet-e2e-'));
    const file = join(folder, 'shared.parapet');
    writeFileSync(file, JSON.stringify({ parapet: 1, project: { name: 'Shared' } }));
    const answers = (): object => JSON.parse(readFileSync(file, 'utf8')).answers ?? {};
    const edition = await openEdition(executablePath, { folder });
    const first = edition.page;
    const second = await edition.context.newPage();
    await second.goto(edition.address);
    await openProject(first);
    await openProject(second);

    await answerFirst(first, /Purpose/);
    await expect.poll(() => Object.keys(answers()), { timeout: 6000 }).toEqual(['platform.purpose']);
    await answerFirst(second, /Version policy/);
    const alert = second.getByRole('alert');
    await alert.waitFor({ timeout: 6000 });
    expect(await alert.textContent()).toMatch(/shared.parapet was changed outside this window/);
    expect(Object.keys(answers())).toEqual(['platform.purpose']);
    await edition.close();
  });
});
