import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const node = 'test/**/*.node.test.ts'
const browser = 'test/browser/**/*.browser.test.ts'

export default defineConfig({
  test: {
    // The first request to the entry loads everything it imports, the AWS SDK too: seconds on a small machine.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            // A line for each request would hide what a test prints.
            miniflare: { bindings: { REQUEST_LOG: 'off' } },
          }),
        ],
        test: {
          name: 'worker',
          include: ['test/**/*.test.ts'],
          exclude: [node, browser],
          globalSetup: 'test/aws-server/global-setup.ts',
          setupFiles: 'test/http/guard-answers.ts',
        },
      },
      { extends: true, test: { name: 'node', include: [node] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browser],
          globalSetup: 'test/browser/global-setup.ts',
          // One file at a time, beside no other project: a page on a busy machine looks slow.
          fileParallelism: false,
        },
      },
    ],
  },
})
