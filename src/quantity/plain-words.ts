/**
 * The words of a name in small letters without accents, a space apart.
 * @example plainWords('South America (São Paulo)') // 'south america sao paulo'
 */
export const plainWords = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
