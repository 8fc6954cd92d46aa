// Ways through the window that several end-to-end tests take.
import type { Page } from 'playwright-core';

/** The screens of a project, by the words of their tabs. */
export const tabs = ['Questions', 'Threats', 'Plan', 'Manifests', 'Export'] as const;
export type Tab = (typeof tabs)[number];

/** The worked examples, by the name of their project. */
export const exampleNames = { cloud: 'Claims platform', factory: 'Line control' } as const;

/** Opens the knowledge base from the bar; with an id, at that entry. */
export async function openKnowledge(page: Page, id?: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Knowledge base' }).click();
  const field = page.getByRole('combobox', { name: /^Search in ids/ });
  await field.fill(id ?? '');
  if (id === undefined) return;
  await field.press('Enter');
  await page.locator('article').getByText(id, { exact: true }).first().waitFor();
}

/** Starts from a worked example on Home and waits for its first question. */
export async function startFrom(page: Page, name: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();
  await page.getByRole('navigation', { name: 'Screens of this project' }).waitFor();
}

export async function openTab(page: Page, tab: Tab): Promise<void> {
  const button = page
    .getByRole('navigation', { name: 'Screens of this project' })
    .getByRole('button', { name: new RegExp(`^${tab}`) });
  await button.click();
  await page.locator('main').waitFor();
  await page.waitForFunction(
    (name) => document.querySelector('nav [aria-current="page"]')?.textContent?.startsWith(name) === true,
    tab,
  );
}
