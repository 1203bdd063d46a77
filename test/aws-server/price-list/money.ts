/** Decimals that AWS writes at least. */
const awsDecimals = 10

interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

/** A price as AWS writes it: `0.204` is `0.2040000000`. More than ten decimals are kept. */
export function awsAmount(usd: string): string {
  const { digits, scale } = decimal(usd)
  const missing = Math.max(awsDecimals - scale, 0)
  return written({ digits: digits * 10n ** BigInt(missing), scale: scale + missing })
}

/** The exact product of a price and a factor, without trailing zeros. */
export function times(usd: string, factor: number): string {
  const [a, b] = [decimal(usd), decimal(String(factor))]
  const product = written({ digits: a.digits * b.digits, scale: a.scale + b.scale })
  return product.includes('.') ? product.replace(/\.?0+$/, '') : product
}

/** Throws on what is not a decimal number; an exponent is read. */
function decimal(text: string): Decimal {
  const parts = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text)
  if (!parts) throw new Error(`${text} is not an amount`)
  const [, whole = '', fraction = '', exponent = '0'] = parts
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction)
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale }
}

function written({ digits, scale }: Decimal): string {
  if (scale === 0) return digits.toString()
  const sign = digits < 0n ? '-' : ''
  const text = digits
    .toString()
    .slice(sign.length)
    .padStart(scale + 1, '0')
  const point = text.length - scale
  return `${sign}${text.slice(0, point)}.${text.slice(point)}`
}
