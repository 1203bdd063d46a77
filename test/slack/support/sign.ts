/** The headers with which Slack signs a body. */
export const signatureOf = async (
  body: string,
  { secret, timestamp }: { readonly secret: string; readonly timestamp: string },
): Promise<Record<string, string>> => {
  const bytes = new TextEncoder()
  const key = await crypto.subtle.importKey(
    'raw',
    bytes.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const mac = await crypto.subtle.sign('HMAC', key, bytes.encode(`v0:${timestamp}:${body}`))
  const hex = [...new Uint8Array(mac)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${hex}` }
}
