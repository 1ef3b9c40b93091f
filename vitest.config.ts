import { defineConfig } from 'vitest/config'

const NEO4J = ['test/cypher/**/*.test.ts', 'test/load/**/*.test.ts', 'test/**/*.neo4j.test.ts']

export default defineConfig({
  test: {
    // graphql must be one module, or its instances are refused as coming "from another realm".
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
    reporters: ['default', './test/closingLine.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...NEO4J],
          sequence: { groupOrder: 0 },
        },
      },
      {
        // One Neo4j for the whole run (test/cypher/neo4j.ts), so its test files run one after another.
        extends: true,
        test: {
          name: 'neo4j',
          include: NEO4J,
          globalSetup: 'test/cypher/neo4j.ts',
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
