import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** How a line is slow: milliseconds there and back, and bytes a second towards the reader. */
export interface Slowness {
  readonly roundTrip: number
  readonly bytesASecond: number
}

/**
 * A line to a server on this machine as slow as a poor mobile network: everything comes half a round trip later, to a new connection a whole one, and all answers
 * together share the line. Whatever part of a browser asks goes this way.
 */
export async function slowLine(address: string, { roundTrip, bytesASecond }: Slowness) {
  const target = new URL(address)
  /** When the line is free again. */
  let free = 0
  const server = createServer((reader) => {
    const upstream = connect(Number(target.port), target.hostname)
    const opened = pause(roundTrip)
    carry(reader, upstream, async () => {
      await opened
      return roundTrip / 2
    })
    carry(upstream, reader, async (bytes) => {
      free = Math.max(free, performance.now()) + (bytes / bytesASecond) * 1000
      return free - performance.now() + roundTrip / 2
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const own = server.address()
  if (own === null || typeof own === 'string') throw new Error('The slow line has no port.')
  return { address: `http://127.0.0.1:${own.port}`, close: () => server.close() }
}

/** Hands on what comes, in order, each piece after a delay in milliseconds. */
function carry(from: Socket, to: Socket, delayOf: (bytes: number) => Promise<number>): void {
  let last: Promise<unknown> = Promise.resolve()
  const then = (step: () => void): void => {
    last = last.then(step)
  }
  from.on('data', (piece: Buffer) => {
    const due = delayOf(piece.length).then((delay) => pause(Math.max(0, delay)))
    last = Promise.all([last, due])
    then(() => to.writable && to.write(piece))
  })
  from.on('end', () => then(() => to.end()))
  for (const socket of [from, to]) socket.on('error', () => to.destroy())
}
