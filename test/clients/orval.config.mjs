/** What orval makes: functions over fetch, and a file for each type. */
export default {
  api: {
    input: '../../openapi.yaml',
    output: {
      target: './generated/orval/api.ts',
      schemas: './generated/orval/model',
      client: 'fetch',
      mode: 'single',
      baseUrl: 'http://127.0.0.1:8787',
    },
  },
}
