import { once } from 'node:events'
import { join } from 'node:path'
import { dispatchSettings } from '@gongkai/cms/dispatch/settings'
import { repositoryRoot } from '@gongkai/cms/root'
import { build, isBuildFresh } from '@gongkai/cms/run/build'
import { serve } from '@gongkai/cms/run/serve'
import { servePortal } from '@gongkai/site/serve/serve-portal'
import { commandLine } from './command-line.ts'
import { cmsSource } from './publish/cms-source.ts'
import { type PublicationSource, Publisher, releaseFolder } from './publish/publisher.ts'
import { watch } from './publish/watch.ts'
import { freePort } from './start/free-port.ts'
import { prepareCms } from './start/prepare-cms.ts'
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
  // Where CI is asked to release, it makes the portal, and what it tells the log is not told a second time from here.
  const isReleasedByCi = dispatchSettings(process.env) !== undefined
  const portalPort = await freePort(settings.portalPort, 'PORTAL_PORT')
  const cmsPort = await freePort(settings.cmsPort, 'CMS_PORT', portalPort)
  process.env.GONGKAI_HOME = settings.home

  const prepared = await prepareCms(settings, say)
  if (interrupted.signal.aborted) return
  if (!(await isBuildFresh(root))) {
    say('正在生成管理后台，约需一分钟（以后不再需要）……')
    await build({ root })
  }
  if (interrupted.signal.aborted) return
  const origin = settings.portalUrl ?? `http://127.0.0.1:${portalPort}`
  const cms = await serve({ port: cmsPort, root, env: isReleasedByCi ? {} : { PORTAL_URL: origin } })
  const gone = cms.ended.then((code) => {
    if (!interrupted.signal.aborted) say(`管理后台已停止（${code}），全部停止。`)
    interrupted.abort()
  })
  const sayAddresses = (portal: string) => {
    say('')
    say(`公开网站：${portal}`)
    say(`管理后台：${cms.url}/admin`)
    if (prepared.login === undefined) say(`登录账号见首次启动时所示（${join(settings.home, 'first-login')}）。`)
    else say(`首次登录：${prepared.login.email}　密码：${prepared.login.password}`)
    say('按 Ctrl-C 停止。')
    say('')
  }
  try {
    if (isReleasedByCi) {
      sayAddresses('由发布流水线生成（PUBLISH_DISPATCH_URL）')
      if (!interrupted.signal.aborted) await Promise.race([gone, once(interrupted.signal, 'abort')])
      await cms.stop()
      say('已停止。')
      return
    }
    const source = cmsSource({ url: cms.url, apiKey: prepared.exporterKey })
    const publisher = await Publisher.open({
      source,
      home: settings.home,
      origin,
      ...(settings.today === undefined ? {} : { today: settings.today }),
      say,
    })
    const serveNow = () => servePortal(() => releaseFolder(settings.home), portalPort)
    // What stands is served while another is made, which after an upgrade takes its time.
    const standing = publisher.hasRelease ? await serveNow() : undefined
    await firstRelease(publisher, source)
    const portal = standing ?? (await serveNow())
    sayAddresses(`${portal.address}/`)
    await watch(publisher, source, say, interrupted.signal)
    await publisher.close()
    await portal.close()
    await Promise.race([gone, cms.stop()])
  } finally {
    await cms.stop()
  }
  say('已停止。')
}

/**
 * Releases what there is to release at the start, also what was cut off between the snapshot and the release, and tells the log what is live: the answer may
 * have been cut off. Where it cannot be released, the portal that stands is served all the same.
 */
async function firstRelease(publisher: Publisher, source: PublicationSource): Promise<void> {
  const log = await source.after(publisher.sequence, {})
  try {
    const published = await publisher.publish(log)
    if (published?.refused !== undefined) throw published.refused
  } catch (error) {
    if (!publisher.hasRelease) throw error
    say(`这次没有上线：${error instanceof Error ? error.message : String(error)}`)
  }
}
