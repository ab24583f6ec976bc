import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import type { RunningPortal } from '../testing/running-portal.ts'
import type { Shot } from './shots.ts'

const tallest = 2400
const heaviest = 250_000

/** Takes the picture and writes it to `file`, as light as it is kept. Throws where the page does not come to be ready. */
export async function takeShot(
  page: Page,
  shot: Shot,
  { portal, cms }: Pick<RunningPortal, 'portal' | 'cms'>,
  file: string,
): Promise<{ readonly path: string; readonly bytes: number }> {
  await page.goto(`${shot.of === 'portal' ? portal : cms}${shot.path}`)
  await shot.ready?.(page)
  const light = await lighten(shot.of === 'portal' ? await wholePage(page, shot) : await oneScreen(page))
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, light)
  return { path: relative(process.cwd(), file), bytes: light.length }
}

async function wholePage(page: Page, { width }: Shot): Promise<Buffer> {
  await page.evaluate(everyPictureIn, tallest)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const clip = { x: 0, y: 0, width, height: Math.min(height, tallest) }
  return page.screenshot({ fullPage: true, clip, animations: 'disabled' })
}

function oneScreen(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled' })
}

/** Runs in the page: pictures below the fold are loaded only when they come near it. */
async function everyPictureIn(height: number): Promise<void> {
  const near = [...document.images].filter((image) => image.getBoundingClientRect().top < height)
  for (const image of near) image.loading = 'eager'
  await Promise.all(near.map((image) => image.decode().catch(() => undefined)))
  await document.fonts.ready
}

/** The most colours with which the picture is light enough. */
async function lighten(picture: Buffer): Promise<Buffer> {
  for (const colours of [256, 128, 64, 32]) {
    const light = await sharp(picture).png({ palette: true, colours, effort: 10, compressionLevel: 9 }).toBuffer()
    if (light.length < heaviest) return light
  }
  throw new Error(`A picture stays above ${heaviest} bytes with 32 colours.`)
}
