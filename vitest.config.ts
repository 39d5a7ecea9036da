import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { SummaryReporter } from './test/summary-reporter.js'

const src = fileURLToPath(new URL('src', import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^double-random$/, replacement: `${src}/index.ts` },
      { find: /^double-random\/(\w+)$/, replacement: `${src}/$1/index.ts` }
    ]
  },
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', new SummaryReporter()],
    testTimeout: 120_000,
    // The default leaves one core idle, which on a machine of two doubles the time.
    maxWorkers: '100%',
    coverage: { include: ['src/**'], exclude: ['src/**/index.ts'] }
  }
})
