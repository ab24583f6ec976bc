import { defineConfig } from 'vitest/config'

const source = '{content-model,cms,site,scripts}/src/**'
const ignored = ['**/node_modules/**', 'var/**', '**/.next/**', '**/dist/**']

/** The suffix of a test's name says what it needs: `.test` nothing, `.integration.test` a database, `.e2e.test` a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${source}/*.test.ts`],
          exclude: [...ignored, '**/*.integration.test.ts', '**/*.e2e.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: [`${source}/*.integration.test.ts`],
          exclude: ignored,
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 300_000,
          // One at a time: they share a MongoDB server, where there is one.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: [`${source}/*.e2e.test.ts`],
          exclude: ignored,
          environment: 'node',
          testTimeout: 300_000,
          hookTimeout: 600_000,
          // One at a time: each builds a site or starts a CMS and a browser, on two cores.
          fileParallelism: false,
        },
      },
    ],
  },
})
