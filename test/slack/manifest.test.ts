import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { planner } from './support/door'

const [manifest = ''] = Object.values(
  import.meta.glob<string>('../../slack-manifest.yaml', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
const { features, oauth_config, settings } = parse(manifest)
const [command] = features.slash_commands

it('the manifest sends commands and clicks to routes of the planner', () => {
  const paths = planner().app.routes.map(({ path }) => path)
  for (const url of [command.url, settings.interactivity.request_url])
    expect(paths).toContain(new URL(url).pathname)
})

it('the manifest asks for commands and for nothing else', () => {
  expect(oauth_config).toEqual({ scopes: { bot: ['commands'] } })
})

it('the hint of the manifest is answered with a plan', async () => {
  expect(command.command).toBe('/kafka-plan')
  expect((await planner().ask(command.usage_hint)).text).toContain('is cheapest for')
})
