import { parentPort } from 'node:worker_threads'
import { buildSegment } from './build-segment.ts'
import { prepare } from './prepare.ts'
import type { SearchRecord } from './search-record.ts'

// The thread of segment-builders.ts: records in, a built segment out.
parentPort?.on('message', async (records: SearchRecord[]) =>
  parentPort?.postMessage(await buildSegment(Iterator.from(records).map(prepare))),
)
