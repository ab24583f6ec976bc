import { parentPort } from 'node:worker_threads'
import { buildPart } from './build-part.ts'
import { buildSegment } from './build-segment.ts'
import { packFiles } from './packed-files.ts'
import { prepare } from './prepare.ts'
import type { BuilderWish, SentPart, SentSegment } from './segment-builders.ts'

// The thread of segment-builders.ts.
parentPort?.on('message', async (wish: BuilderWish) => {
  if ('records' in wish) {
    const { files, excerpts, ...part } = await buildPart(Iterator.from(wish.records).map(prepare))
    send({ ...part, files: packFiles(files), excerpts: packFiles(excerpts) })
  } else {
    const { files, ...segment } = await buildSegment(wish.parts)
    send({ ...segment, files: packFiles(files) })
  }
})

function send(sent: SentPart | SentSegment): void {
  const packed = 'excerpts' in sent ? [sent.files, sent.excerpts] : [sent.files]
  parentPort?.postMessage(
    sent,
    packed.map(({ content }) => content.buffer),
  )
}
