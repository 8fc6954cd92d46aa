// Runs once before the end-to-end suite: finds a Chromium and hands its path to the tests.
import type { TestProject } from 'vitest/node';
import { findChromium } from './find-chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    chromiumPath: string;
  }
}

export function setup(project: TestProject): void {
  const path = findChromium();
  if (path === undefined) console.log('No Chromium: set CHROMIUM_PATH, or install chromium, Chrome or Edge.');
  project.provide('chromiumPath', path ?? '');
}
