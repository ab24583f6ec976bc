import { spawn } from 'node:child_process'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'

/**
 * `npm run test:mongodb`: the CMS's contract on a MongoDB replica set of one, which `mongodb-memory-server` starts: an
 * installed `mongod` (MONGOMS_SYSTEM_BINARY), or one that it fetches, on a machine with a network.
 */
const server = await MongoMemoryReplSet.create({ replSet: { count: 1, ip: '127.0.0.1' } }).catch((cause: unknown) => {
  console.error(
    `No MongoDB server could be started: ${(cause as Error).message}\n` +
      'Install mongod and name it in MONGOMS_SYSTEM_BINARY, or set MONGODB_URI and run "npm test".',
  )
  process.exit(1)
})
const child = spawn('vitest', ['run', '--project', 'integration', 'cms/src/contract'], {
  env: { ...process.env, MONGODB_URI: server.getUri('contract') },
  stdio: 'inherit',
})
process.exitCode = await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)))
await server.stop()
