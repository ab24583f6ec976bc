import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** An installed Chromium or Chrome (CHROMIUM_PATH names one), or the one that an npm package carries. */
export async function openChromium(): Promise<Browser> {
  const installed = [process.env.CHROMIUM_PATH ?? '', ...usual].find((path) => existsSync(path))
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: ['--no-sandbox'] })
  const carried = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await carried.default.executablePath(), args: ['--no-sandbox'] })
}

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
