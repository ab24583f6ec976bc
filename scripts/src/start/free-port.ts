import { createServer } from 'node:net'

/** The port, if it is free on the loopback interface; any free one for 0. Throws with a sentence that says what to do. */
export function freePort(port: number, variable: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? '已被占用' : `不能使用（${cause.code}）`
      reject(
        new Error(`端口 ${port} ${reason}。请先停止占用它的程序，或用 ${variable}=端口号 npm start 换一个。`, {
          cause,
        }),
      )
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : port))
    })
  })
}
