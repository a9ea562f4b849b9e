import { defineConfig } from 'vitest/config';

// Vitest reads the default export.
// biome-ignore lint/style/noDefaultExport: prescribed by vitest
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/validators/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
