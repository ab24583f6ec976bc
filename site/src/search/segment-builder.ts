import { parentPort } from 'node:worker_threads'
import { buildPart } from './build-part.ts'
import { buildSegment } from './build-segment.ts'
import { prepare } from './prepare.ts'
import type { BuilderWish } from './segment-builders.ts'

// The thread of segment-builders.ts.
parentPort?.on('message', async (wish: BuilderWish) =>
  parentPort?.postMessage(
    'records' in wish ? await buildPart(Iterator.from(wish.records).map(prepare)) : await buildSegment(wish.parts),
  ),
)
