import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bytesOf, CountedPortal } from './counted-portal.ts'

test('counts what goes over the network, answer by answer on one connection', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-counted-'))
  await writeFile(join(folder, 'a.grams'), 'x'.repeat(10_000))
  const portal = await CountedPortal.serve(folder)
  try {
    const { hostname, port } = new URL(portal.address)
    const socket = connect(Number(port), hostname)
    const ask = (more: string): void => {
      socket.write(`GET /a.grams HTTP/1.1\r\nHost: ${hostname}\r\n${more}\r\n`)
    }
    let received = 0
    let text = ''
    socket.on('data', (piece) => {
      received += piece.length
      text += piece.toString()
    })
    ask('Range: bytes=0-99\r\n')
    await expect.poll(() => text).toMatch(/\r\n\r\nx{100}$/)
    const [part] = await portal.answered()
    expect(part).toEqual({ path: '/a.grams', bytes: received })
    const before = received
    const ended = once(socket, 'end')
    ask('Connection: close\r\n')
    await ended
    const whole = await portal.answered()
    expect(whole).toEqual([{ path: '/a.grams', bytes: received - before }])
    expect(bytesOf(whole)).toBeGreaterThan(10_000)
    expect(await portal.answered()).toEqual([])
  } finally {
    await portal.close()
    await rm(folder, { recursive: true })
  }
})
