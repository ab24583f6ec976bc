import { join, resolve } from 'node:path'
import { exampleDay } from '@gongkai/content-model/examples'
import { launchChromium } from '@gongkai/site/testing/chromium'
import { adminShots, portalShots, type Shot, shotName } from './screenshots/shots.ts'
import { takeShot } from './screenshots/take-shot.ts'
import { type RunningPortal, signIn, startPortal } from './testing/running-portal.ts'

/**
 * `npm run screenshots [-- NAME …]`: starts the product in a folder of its own on the day of the examples, and takes its
 * pictures for `docs/screenshots`; all of them, or those named (`home`, `admin-form`). Chinese fonts make them worth
 * looking at: on Debian and Ubuntu `fonts-noto-cjk`.
 */
const folder = resolve(import.meta.dirname, '../../docs/screenshots')
const names = process.argv.slice(2)
const shots = [...(await portalShots()), ...adminShots]
const unknown = names.filter((name) => !shots.some((shot) => shot.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no picture ${unknown.join(', ')}. There are: ${[...new Set(shots.map(({ name }) => name))].join(', ')}.`,
  )
  process.exit(2)
}

console.log('Starting the product ...')
const running = await startPortal(['--today', exampleDay])
const browser = await launchChromium()
try {
  await takeAll(
    shots.filter(({ name }) => names.length === 0 || names.includes(name)),
    running,
  )
} finally {
  await browser.close()
  await running.interrupt()
  await running.remove()
}

async function takeAll(chosen: readonly Shot[], portal: RunningPortal): Promise<void> {
  for (const shot of chosen) {
    const context = await browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: shot.dark ? 'dark' : 'light',
      viewport: { width: shot.width, height: shot.width < 600 ? 780 : 1100 },
    })
    try {
      const page = await context.newPage()
      page.setDefaultTimeout(60_000)
      if (shot.signedIn) await signIn(page, portal)
      const { path, bytes } = await takeShot(page, shot, portal, join(folder, `${shotName(shot)}.png`))
      console.log(`${path}  ${Math.round(bytes / 1024)} kB`)
    } finally {
      await context.close()
    }
  }
}
