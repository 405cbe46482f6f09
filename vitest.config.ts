import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Only what hangs is to be cut off: a slow machine is no failure.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The suite is sized for two cores. With more, half of them work: browsers and built programs need the others.
    maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
    // Files of one worker share the modules they load: nothing in the project keeps state between calls, and loading it
    // for each file anew took as long as the tests.
    isolate: false,
  },
});
