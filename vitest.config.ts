import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) }

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'domain',
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
          include: ['{lib,db,scripts}/**/*.db.test.ts'],
          globalSetup: ['./scripts/testing/database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
