import type { OpenAPIHono } from '@hono/zod-openapi'
import { raw } from 'hono/html'

/** The API reference: every operation with its fields, and a way to try it. */
export const referenceRoutes = (app: OpenAPIHono): void => {
  app.get('/docs/', (c) => c.redirect('/docs', 301))
  app.get('/docs', (c) => {
    c.header('cache-control', 'public, max-age=3600')
    return c.html(<Reference />)
  })
}

const Reference = () => (
  <>
    {raw('<!doctype html>')}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Kafka capacity planner: API reference</title>
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href="/docs/swagger-ui.css" />
        <link rel="stylesheet" href="/docs/reference.css" />
        <script src="/docs/swagger-ui-bundle.js" defer />
        <script src="/docs/reference.js" defer />
      </head>
      <body>
        <nav aria-label="Documents">
          <a href="/">Plan in the browser</a> <a href="/openapi.yaml">openapi.yaml</a>{' '}
          <a href="/openapi.json">openapi.json (3.1)</a>{' '}
          <a href="/openapi-3.0.json">openapi-3.0.json</a>
        </nav>
        <main id="reference">
          <noscript>
            <p>This reference is drawn by a script; openapi.yaml above says the same in text.</p>
          </noscript>
        </main>
      </body>
    </html>
  </>
)
