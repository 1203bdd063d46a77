import type { Random } from './random'

export type HeaderLine = readonly [name: string, value: string]

const ODD: readonly (readonly HeaderLine[])[] = [
  [['accept', '']],
  [['accept', 'image/png;q=0, */*;q=1e400']],
  [['accept', `${'text/x;q=0.1,'.repeat(500)}*/*`]],
  [['accept', 'application/json;q=NaN, ,;;,']],
  [['accept-language', '\u00ff-\u00fe;q=2']],
  [['accept-encoding', 'gzip;q=0, identity;q=0, *;q=0']],
  [['accept-encoding', 'br, zstd, x'.repeat(200)]],
  [['if-none-match', '*']],
  [['if-none-match', 'W/']],
  [['if-none-match', '"']],
  [['if-none-match', `"${'a'.repeat(6000)}"`]],
  [['if-none-match', '"a",'.repeat(1000)]],
  [['if-modified-since', 'Sat, 31 Feb 9999 99:99:99 GMT']],
  [['range', 'bytes=0-0,1-1,-1']],
  [['range', 'bytes=99999999999999999999-']],
  [['origin', 'null']],
  [['origin', 'https://evil.example']],
  [['host', 'evil.example']],
  [['host', 'evil.example:99999']],
  [['host', '[::1']],
  [['x-forwarded-host', 'evil.example']],
  [['x-forwarded-proto', 'javascript']],
  [['x-http-method-override', 'DELETE']],
  [['x-request-id', '<script>']],
  [['x-request-id', 'x'.repeat(6000)]],
  [['x-api-key', '\u00e9'.repeat(100)]],
  [['cookie', '__proto__=1; '.repeat(300)]],
  [['authorization', 'Bearer']],
  [['authorization', 'Bearer '.repeat(500)]],
  [['authorization', 'Basic !!!!']],
  [['cf-connecting-ip', '1.2.3.4, ::1, __proto__']],
  [['cf-ray', '\u00ff']],
  [['expect', '100-continue']],
  [['access-control-request-method', 'GET']],
  [['access-control-request-headers', 'x'.repeat(3000)]],
  [['x-a', 'x'.repeat(12_000)]],
  [
    ['x-a', '1'],
    ['x-a', '2'],
    ['x-a', '3'],
  ],
  [
    ['accept', 'text/csv'],
    ['accept', 'image/svg+xml'],
  ],
  Array.from({ length: 60 }, (_, index): HeaderLine => [`x-${index}`, 'y']),
]

const CONTENT_TYPES: readonly string[] = [
  '',
  'application/json; charset=utf-16',
  'application/json;charset="',
  'APPLICATION/JSON',
  'application/json, text/plain',
  'application/vnd.api+json',
  'text/plain',
  'text/plain; charset=\u00ff',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'application/x-www-form-urlencoded',
  'application/octet-stream',
  '*/*',
  'x'.repeat(4000),
]

/** Lines of a request's head that no client means to send. */
export const oddHeaders = (random: Random): readonly HeaderLine[] => random.pick(ODD)

export const oddContentType = (random: Random): string => random.pick(CONTENT_TYPES)
