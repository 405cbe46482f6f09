import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Only what hangs is to be cut off: a slow machine is no failure.
    testTimeout: 180_000,
    // Two workers: the suite is sized for two cores.
    maxWorkers: 2,
    // Files of one worker share the modules they load: nothing in the project keeps state between calls, and loading it
    // for each file anew took as long as the tests.
    isolate: false,
  },
});
