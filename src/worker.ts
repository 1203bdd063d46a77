import { createApp } from './app'
import { bundled } from './catalogue/bundled'

const app = createApp({ catalogue: bundled })

export default { fetch: app.fetch } satisfies ExportedHandler<object>
