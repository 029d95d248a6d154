// Test tiers. Slow tiers (documents that are run, contract on real programs, system) are projects of their own, so that they have names.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'forks',
    // One more than the cores that CI has: many tests wait, for servers that say nothing and for leases that end.
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Modules keep no state, so the files of a worker share them: to import everything for each took half of the time.
          // Elsewhere processes are started, which takes longer the more memory the worker has.
          isolate: false,
          include: ['src/**/*.test.ts', 'test/*.test.ts', 'test/golden/**/*.test.ts', 'test/properties/**/*.test.ts'],
        },
      },
      { extends: true, test: { name: 'docs', include: ['test/docs/**/*.test.ts'], testTimeout: 60_000 } },
      { extends: true, test: { name: 'contract', include: ['test/contract/**/*.test.ts'], testTimeout: 60_000 } },
      {
        extends: true,
        test: { name: 'system', include: ['test/system/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000 },
      },
    ],
  },
});
