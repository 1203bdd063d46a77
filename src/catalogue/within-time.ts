/** What was read; undefined when reading failed or took longer than the milliseconds given. */
export const withinTime = async <Value>(
  reading: Promise<Value>,
  milliseconds: number,
): Promise<Value | undefined> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined)
  })
  try {
    return await Promise.race([reading.catch(() => undefined), timeout])
  } finally {
    clearTimeout(timer)
  }
}
