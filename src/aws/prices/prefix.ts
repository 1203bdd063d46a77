/** A usagetype without its region, such as BoxUsage:m7g.large; undefined when it is of another place. */
export const withoutPrefix = (
  usagetype: string,
  prefix: string | undefined,
): string | undefined => {
  if (prefix === undefined) return usagetype.replace(/^[A-Z]{2,4}\d?-/, '')
  return usagetype.startsWith(prefix) ? usagetype.slice(prefix.length) : undefined
}
