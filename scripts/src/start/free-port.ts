import crypto from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Below the ports that systems give to outgoing connections (Linux from 32,768, others from 49,152): between the look and the
 * listening, seconds later, nobody is given one of these.
 */
const lowest = 10_240
const highest = 32_767

/**
 * The port, if it is free on the loopback interface; any free one for 0. `given`: one that was found free before, and is nobody else's. Throws with a sentence that says
 * what to do.
 */
export async function freePort(port: number, variable: string, given?: number): Promise<number> {
  if (port === 0) return await anyFreePort(given)
  const cause = await hindrance(port)
  if (cause === undefined && port !== given) return port
  const reason = cause === undefined || cause.code === 'EADDRINUSE' ? '已被占用' : `不能使用（${cause.code}）`
  throw new Error(`端口 ${port} ${reason}。请先停止占用它的程序，或用 ${variable}=端口号 npm start 换一个。`, {
    cause,
  })
}

async function anyFreePort(given: number | undefined): Promise<number> {
  let cause: Error | undefined
  for (let tries = 0; tries < 100; tries++) {
    const port = crypto.randomInt(lowest, highest + 1)
    if (port === given) continue
    cause = await hindrance(port)
    if (cause === undefined) return port
  }
  throw new Error(`从 ${lowest} 到 ${highest} 找不到可用的端口。`, { cause })
}

/** Why the port cannot be listened on; none where it can. */
function hindrance(port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', resolve)
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)))
  })
}
