import crypto from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test, vi } from 'vitest'
import { freePort } from './free-port.ts'

test('any free port is one that no outgoing connection is given before it is listened on', async () => {
  for (let time = 0; time < 50; time++) {
    const port = await freePort(0, 'CMS_PORT')
    expect(port).toBeGreaterThanOrEqual(10_240)
    expect(port).toBeLessThan(32_768)
    const server = createServer().listen(port, '127.0.0.1')
    await once(server, 'listening')
    server.close()
  }
})

test('a port that is taken is refused with the setting that changes it', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  await expect(freePort(port, 'CMS_PORT')).rejects.toThrow(
    `端口 ${port} 已被占用。请先停止占用它的程序，或用 CMS_PORT=端口号 npm start 换一个。`,
  )
  taken.close()
})

test('a port that was given to the other server is not given again', async () => {
  const given = await freePort(0, 'PORTAL_PORT')
  await expect(freePort(given, 'CMS_PORT', given)).rejects.toThrow(`端口 ${given} 已被占用。`)
  const random = vi.spyOn(crypto, 'randomInt')
  random.mockImplementationOnce(() => given)
  expect(await freePort(0, 'CMS_PORT', given)).not.toBe(given)
  random.mockRestore()
})
