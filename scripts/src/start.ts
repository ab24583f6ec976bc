import { join } from 'node:path'
import { repositoryRoot } from '@gongkai/cms/root'
import { build, isBuildFresh } from '@gongkai/cms/run/build'
import { lastSequenceAt, tellProgressAt } from '@gongkai/cms/run/cms-over-http'
import { serve } from '@gongkai/cms/run/serve'
import { fetchSnapshot } from '@gongkai/cms/snapshot/fetch'
import { digestOfSources } from '@gongkai/site/engine/bundle'
import { servePortal } from '@gongkai/site/serve/serve-portal'
import { commandLine } from './command-line.ts'
import { release } from './release/release.ts'
import { freePort } from './start/free-port.ts'
import { prepareCms } from './start/prepare-cms.ts'
import { openPublisher, releaseFolder } from './start/publisher.ts'
import { readSettings } from './start/settings.ts'

/**
 * `npm start`: the CMS and the portal on this machine. Prepares what is missing, serves both, and releases again whenever
 * something is published or a day begins, until it is interrupted.
 */
const { values } = commandLine('npm start -- [--today YYYY-MM-DD]', { options: { today: { type: 'string' } } })
const say = (sentence: string) => console.log(sentence)
const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort())

try {
  await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
// Payload keeps timers of its own; everything that matters has been ended in order.
process.exit()

async function start(): Promise<void> {
  const root = repositoryRoot()
  const settings = readSettings(values, process.env, root)
  const portalPort = await freePort(settings.portalPort, 'PORTAL_PORT')
  const cmsPort = await freePort(settings.cmsPort, 'CMS_PORT')
  process.env.GONGKAI_HOME = settings.home

  const prepared = await prepareCms(settings, say)
  if (interrupted.signal.aborted) return
  if (!(await isBuildFresh(root))) {
    say('正在生成管理后台，约需一分钟（以后不再需要）……')
    await build({ root })
  }
  if (interrupted.signal.aborted) return
  const cms = await serve({ port: cmsPort, root, env: { PORTAL_URL: `http://127.0.0.1:${portalPort}` } })
  try {
    const address = { url: cms.url, apiKey: prepared.exporterKey }
    const publisher = openPublisher({
      source: {
        lastSequence: () => lastSequenceAt(address),
        fetchSnapshot: (folder) => fetchSnapshot(address, folder, join(settings.home, 'snapshot', 'files')),
        tell: (upTo, progress) => tellProgressAt(address, upTo, progress),
      },
      home: settings.home,
      version: await digestOfSources(),
      origin: `http://127.0.0.1:${portalPort}`,
      ...(settings.today === undefined ? {} : { today: settings.today }),
      release: (options) => release({ ...options, say }),
      say,
    })
    await publisher.catchUp()
    const portal = await servePortal(() => releaseFolder(settings.home), portalPort)
    say('')
    say(`公开网站：${portal.address}/`)
    say(`管理后台：${cms.url}/admin`)
    if (prepared.login === undefined) say(`登录账号见首次启动时所示（${join(settings.home, 'first-login')}）。`)
    else say(`首次登录：${prepared.login.email}　密码：${prepared.login.password}`)
    say('按 Ctrl-C 停止。')
    say('')
    const gone = cms.ended.then((code) => {
      if (!interrupted.signal.aborted) say(`管理后台已停止（${code}），全部停止。`)
      interrupted.abort()
    })
    await publisher.watch(interrupted.signal)
    await portal.close()
    await Promise.race([gone, cms.stop()])
  } finally {
    await cms.stop()
  }
  say('已停止。')
}
