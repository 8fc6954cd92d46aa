// The test suites: rooms that run in Node, the window's components, and the whole product in a real Chromium.
import './tests/node-20.ts';
import { defineConfig } from 'vitest/config';

const node = ['tests/*.test.ts', 'tests/{core,host,electron,cli,properties,golden,build,content,hostile}/**/*.test.ts'];
export default defineConfig({
  test: {
    fileParallelism: true,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { test: { name: 'node', include: node, environment: 'node', testTimeout: 30_000 } },
      {
        test: {
          name: 'window',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout: 30_000,
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/e2e/setup.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
