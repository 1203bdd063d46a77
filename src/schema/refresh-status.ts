import { z } from '@hono/zod-openapi'

const attempts = {
  lastAttempt: z.iso
    .datetime()
    .optional()
    .describe('When a refresh from AWS last ended, or failed.'),
  lastSuccess: z.iso.datetime().optional().describe('When a refresh from AWS last succeeded.'),
  error: z.string().optional().describe('Why the last attempt failed; absent when it did not.'),
}

export const RegionRefresh = z
  .object({ region: z.string().describe('AWS region code.'), ...attempts })
  .openapi('RegionRefresh', { description: 'How the last refresh of one region went.' })

export const RefreshStatus = z
  .object({
    ...attempts,
    regions: z.array(RegionRefresh).describe('Region by region, the last attempt first.'),
  })
  .openapi('RefreshStatus', {
    description:
      'How the refreshes from AWS went. After a failed one the last good prices stay in use.',
  })
export type RefreshStatus = z.infer<typeof RefreshStatus>
