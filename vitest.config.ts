import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // graphql must be one module, or its instances are refused as coming "from another realm".
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
    reporters: ['default', './test/closingLine.ts'],
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
