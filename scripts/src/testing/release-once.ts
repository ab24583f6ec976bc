import { release } from '../release/release.ts'

/** A release as a process of its own, so that it can be cut off: `node release-once.ts SNAPSHOT OUT DAY`. */
const [snapshot = '', out = '', today = ''] = process.argv.slice(2)
await release({ snapshot, out, today })
process.exit()
