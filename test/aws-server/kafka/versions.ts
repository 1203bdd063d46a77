/** Versions that a cluster with ZooKeeper goes through, oldest first. */
const zookeeper = ['2.8.1', '3.4.0', '3.5.1', '3.6.0', '3.7.x', '3.8.x', '3.9.x']
const kraft = ['3.7.x.kraft', '3.8.x.kraft', '3.9.x.kraft', '4.0.x.kraft', '4.1.x.kraft']

/** The versions a cluster can be upgraded to, in the order MSK happens to write them. */
export function compatibleWith(version: string): string[] {
  const line = version.endsWith('.kraft') ? kraft : zookeeper
  const at = line.indexOf(version)
  const later = at < 0 ? [] : line.slice(at + 1)
  return later.sort()
}
