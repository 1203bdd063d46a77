const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/
/** How an IPv6 address begins that stands for an IPv4 address. */
const MAPPED = /^::ffff:(?=[\d.]+$)/
const IPV6 = /^[0-9a-f:.]{2,45}$/
/** Parts of an IPv6 address that a network has: its members choose the rest. */
const NETWORK_PARTS = 4
const PARTS = 8

/**
 * The address of a client as it is counted: an IPv4 address, or the /64 network of an IPv6 address. Undefined for
 * what is none, and for this machine itself: Cloudflare sees no such client, a developer is one.
 * @example clientAddress('2001:db8::1') // '2001:db8:0:0'
 */
export const clientAddress = (written: string): string | undefined => {
  const address = written.trim().toLowerCase().replace(MAPPED, '')
  if (IPV4.test(address)) return address.startsWith('127.') ? undefined : address
  if (!IPV6.test(address) || !address.includes(':') || address === '::1') return undefined
  const [head = '', tail] = address.split('::')
  const before = partsOf(head)
  const after = tail === undefined ? [] : partsOf(tail)
  const missing = Math.max(0, PARTS - before.length - after.length)
  const all = [...before, ...Array.from({ length: missing }, () => '0'), ...after]
  return all
    .slice(0, NETWORK_PARTS)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')
}

const partsOf = (text: string): string[] => (text === '' ? [] : text.split(':'))
