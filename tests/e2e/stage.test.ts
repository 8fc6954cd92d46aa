// The diagram's stage: what lies beyond its edge has a name, and one click brings it into sight.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Edition, openEdition } from './edition.ts';
import { exampleNames, openTab, startFrom } from './screens.ts';

const executablePath = inject('chromiumPath');

describe.skipIf(executablePath === '')('the stage', () => {
  let edition: Edition;
  beforeAll(async () => {
    edition = await openEdition(executablePath);
    await startFrom(edition.page, exampleNames.cloud);
    await openTab(edition.page, 'Threats');
  });
  afterAll(async () => edition?.close());

  it('names what is beyond the edge and scrolls there', async () => {
    const beyond = edition.page.getByRole('button', { name: /Data and keys/ });
    await beyond.first().click();
    const storage = edition.page.locator('main svg').getByText('Storage', { exact: true }).first();
    await expect.poll(async () => (await storage.boundingBox())?.x ?? Number.POSITIVE_INFINITY).toBeLessThan(1000);
  });

  it('shows all of it when asked to fit', async () => {
    await edition.page.getByRole('button', { name: 'Fit the diagram' }).click();
    const delivery = edition.page.locator('main svg').getByText('Delivery chain', { exact: true }).first();
    await expect.poll(async () => (await delivery.boundingBox())?.y ?? Number.POSITIVE_INFINITY).toBeLessThan(700);
  });
});
