import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const node = 'test/**/*.node.test.ts'

export default defineConfig({
  test: {
    // The first request to the entry loads everything it imports, the AWS SDK too: seconds on a small machine.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        plugins: [cloudflareTest({ wrangler: { configPath: './wrangler.toml' } })],
        test: {
          name: 'worker',
          include: ['test/**/*.test.ts'],
          exclude: [node],
          globalSetup: 'test/aws-server/global-setup.ts',
        },
      },
      { extends: true, test: { name: 'node', include: [node] } },
    ],
  },
})
