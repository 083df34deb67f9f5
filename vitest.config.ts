import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Two, also on two cores: a test that waits for its database leaves a core to another.
const maxWorkers = 2

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) }

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'domain',
          // Pure rules leave nothing behind: their modules are read once a worker, where once a file took longer than the tests.
          isolate: false,
          maxWorkers,
          include: ['{lib,components,db,scripts}/**/*.test.ts', '{lib,components}/**/*.test.tsx'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          // Thousands of drawn cases, on a machine that may be busy.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          maxWorkers,
          include: ['{lib,db,scripts}/**/*.db.test.ts'],
          globalSetup: ['./scripts/testing/database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
