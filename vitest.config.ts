import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [cloudflareTest({ wrangler: { configPath: './wrangler.toml' } })],
  test: {
    include: ['test/**/*.test.ts'],
    // The first request to the entry loads everything it imports, the AWS SDK too: seconds on a small machine.
    testTimeout: 20_000,
  },
})
