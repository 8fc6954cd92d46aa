// Mermaid 12 itself, in a real browser, draws the overview that each example exports.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { at } from '../../build/places.ts';
import { exampleIds } from '../golden/export-example.ts';

const executablePath = inject('chromiumPath');
const script = join(dirname(createRequire(import.meta.url).resolve('mermaid/package.json')), 'dist/mermaid.min.js');

describe.skipIf(executablePath === '')('Mermaid', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
  });
  afterAll(async () => browser?.close());

  it.each(exampleIds())('draws the overview of %s', async (id) => {
    const text = readFileSync(at(`tests/golden/${id}/diagram.mmd`), 'utf8');
    const page = await browser.newPage();
    await page.setContent('<!doctype html><title>Mermaid</title><main></main>');
    await page.addScriptTag({ content: readFileSync(script, 'utf8') });
    const drawn = await page.evaluate(async (source) => {
      const { mermaid } = window as unknown as {
        mermaid: { initialize(options: object): void; render(id: string, text: string): Promise<{ svg: string }> };
      };
      mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
      const { svg } = await mermaid.render('overview', source);
      return svg;
    }, text);
    expect(drawn).toContain('<svg');
    expect(drawn).not.toContain('Syntax error');
    expect(drawn).toContain('API server');
    await page.close();
  });
});
