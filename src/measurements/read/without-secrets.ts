const SECRET =
  /((?:passw(?:or)?d|passwd|secret|token|credentials?|api[._-]?key|access[._-]?key|jaas\.config)["']?\s*[=:]\s*)(?:"[^"]*"?|'[^']*'?|\S+)/gi

/**
 * A line of a paste without what is said to be secret in it.
 * @example withoutSecrets('ssl.key.password=abc acks=1') // 'ssl.key.password=… acks=1'
 */
export const withoutSecrets = (text: string): string => text.replace(SECRET, '$1…')
