import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: prescribed by vitest
export default defineConfig({
  test: {
    include: ['tests/validators/**/*.test.ts'],
    // A Java program starts for each check: one at a time, with patience.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
