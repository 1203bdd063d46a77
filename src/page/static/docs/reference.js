// The API reference, drawn by Swagger UI from the document that this planner serves; it asks no other host.
window.SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: 'list',
  defaultModelExpandDepth: 2,
  defaultModelRendering: 'model',
  filter: true,
  tryItOutEnabled: true,
  validatorUrl: 'none',
})
