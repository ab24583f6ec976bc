import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { exampleDay, readExamples } from '@gongkai/content-model/examples'
import { sha256 } from '@gongkai/content-model/snapshot/digest'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import { addDays } from '@gongkai/content-model/values/calendar-day'
import { isPage } from '@gongkai/site/output'
import { openModel } from '@gongkai/site/portal/open-portal'
import type { Route } from '@gongkai/site/route'
import { type PortalServer, servePortal } from '@gongkai/site/serve/serve-portal'
import { launchChromium } from '@gongkai/site/testing/chromium'
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tombstoneOf } from '../testing/tombstone-of.ts'
import { stagedFolder } from './draft.ts'
import { release } from './release.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
let folder = ''
let out = ''
let snapshot = ''
let pages: ReadonlyMap<string, string> = new Map()
let all: readonly Route[] = []
let server: PortalServer
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-release-'))
  snapshot = join(folder, 'snapshot')
  out = join(folder, 'site')
  const examples = await readExamples()
  await writeSnapshot(snapshot, examples.snapshot, examples.fileAt)
  await release({ snapshot, out, today: exampleDay })
  all = [...openModel(examples.snapshot, exampleDay).outputs.values()].filter(isPage)
  pages = await pagesIn(out)
  server = await servePortal(() => out, 0)
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the site of the examples', () => {
  test('has a page for every route, and no other', () => {
    expect([...pages.keys()].sort()).toEqual(all.map(({ path }) => path).sort())
  })

  test('is valid HTML on every page', async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader())
    const found: string[] = []
    for (const [path, html] of pages) {
      const { results } = await validator.validateString(html, join(root, 'page.html'))
      for (const { messages } of results)
        for (const { ruleId, message, line } of messages) found.push(`${path}:${line} ${ruleId}: ${message}`)
    }
    expect(found).toEqual([])
  })

  test('says its title, language and address on every page', () => {
    const lacking = [...pages].filter(
      ([, html]) =>
        !/<html lang="[a-zA-Z-]+"/.test(html) ||
        !/<title>[^<]+<\/title>/.test(html) ||
        !/<link rel="canonical" href="https:/.test(html),
    )
    expect(lacking.map(([path]) => path)).toEqual([])
  })

  test('is made the same, byte for byte, and names the day of the release on the status page alone', async () => {
    const other = join(folder, 'other-day')
    // A day on which the examples change nothing: whatever differs would be the day itself, or chance.
    const [day, next] = quietDays()
    await release({ snapshot, out: other, today: day })
    const first = await digests(other)
    const { written } = await release({ snapshot, out: other, today: next })
    const second = await digests(other)
    expect([...first.keys()]).toEqual([...second.keys()])
    const isOfSite = (path: string) => !path.startsWith('release/')
    const changed = [...first.keys()].filter((path) => isOfSite(path) && first.get(path) !== second.get(path))
    expect(changed).toEqual(['status/index.html'])
    expect(written.filter((path) => isOfSite(path.slice(1)))).toEqual(['/status/index.html'])
  })

  test('weighs less than 60 kB a record page, compressed, beyond its own text and images', async () => {
    const shared = new Set<string>()
    for (const html of pages.values())
      for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/_astro\/[^"]+)"/g)) shared.add(path)
    const sizes = new Map<string, number>()
    for (const path of shared) sizes.set(path, gzipSync(await readFile(join(out, path))).length)
    const heavy = all.flatMap((route) => {
      if (route.kind !== 'record') return []
      const html = pages.get(route.path) ?? ''
      const loaded = [...html.matchAll(/(?:src|href)="(\/_astro\/[^"]+)"/g)].reduce(
        (sum, [, path = '']) => sum + (sizes.get(path) ?? 0),
        0,
      )
      const frame = gzipSync(html.replace(/<div class="body">.*?<\/div>/gs, '')).length
      return loaded + frame > 60_000 ? [`${route.path}: ${loaded + frame}`] : []
    })
    expect(heavy).toEqual([])
  })
})

describe('in the browser', () => {
  // Colours are tried with either layout: what a theme or a width breaks by itself shows in one of the two.
  test.each([
    ['light', 360],
    ['dark', 1440],
  ] as const)('no template has an accessibility violation in %s colours, %i px wide', async (colorScheme, width) => {
    const found: string[] = []
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
    const page = await context.newPage()
    for (const path of oneOfEachTemplate(all)) {
      await page.goto(`${server.address}${path}`)
      // Pages have no frames, for which the other mode opens a second page each time.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      for (const { id, nodes } of violations) found.push(`${path}: ${id} ${nodes.slice(0, 2).map(whereIn).join(' | ')}`)
    }
    await context.close()
    expect(found).toEqual([])
  })

  test('no template scrolls sideways, from 320 px on', async () => {
    const found: string[] = []
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } })
    for (const path of oneOfEachTemplate(all)) {
      await page.goto(`${server.address}${path}`)
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (beyond > 0) found.push(`${path} at ${width}: ${beyond} px`)
      }
    }
    await page.close()
    expect(found).toEqual([])
  })

  test('the security policy refuses nothing that a page needs', async () => {
    const refused: string[] = []
    const page = await browser.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => refused.push(`${page.url()}: ${error.message}`))
    for (const path of oneOfEachTemplate(all).filter((one) => one !== '/404.html'))
      await page.goto(`${server.address}${path}`)
    await page.close()
    expect(refused).toEqual([])
  })

  test('a document can be read, and its articles reached, without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 700 } })
    const page = await context.newPage()
    const path =
      all.find((route) => route.kind === 'record' && /class="contents-bar"/.test(pages.get(route.path) ?? ''))?.path ??
      ''
    await page.goto(`${server.address}${path}`)
    await page.locator('.contents-bar summary').click()
    await page.locator('.contents-bar ol a').last().click()
    expect(page.url()).toContain('#')
    await page.locator('.contents-bar .to-top').click()
    expect(page.url()).toMatch(/#top$/)
    await context.close()
  })

  test('a search leads to the article that a phrase stands in, and the page marks it', async () => {
    const path =
      all.find((route) => route.kind === 'record' && /id="article-5"/.test(pages.get(route.path) ?? ''))?.path ?? ''
    const article = />第五条<[\s\S]*?<\/p>/.exec(pages.get(path) ?? '')?.[0] ?? ''
    const sentence = article.replaceAll(/<[^>]*>|[¶\s]/g, '').slice(4, 18)
    expect(sentence.length).toBeGreaterThan(10)
    const page = await browser.newPage()
    await page.goto(`${server.address}/search/?q=${encodeURIComponent(sentence)}`)
    const result = page.locator(`[data-result="${path}"]`)
    const link = result.getByRole('link', { name: '第五条', exact: true })
    expect(new URL((await link.getAttribute('href')) ?? '', server.address).hash).toBe('#article-5')
    await link.click()
    await page.waitForURL((url) => url.pathname === path)
    await page.waitForFunction(() => (CSS.highlights.get('searched')?.size ?? 0) > 0)
    const marked = await page.evaluate(() => {
      const [range] = CSS.highlights.get('searched') ?? []
      return range instanceof Range ? [String(range), range.startContainer.parentElement?.closest('[id]')?.id] : []
    })
    expect(marked).toEqual([sentence, 'article-5'])
    await page.close()
  })

  test('a search finds what an attachment says, names it and leads to its file', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.address}/search/?q=收款账户名称`)
    const excerpt = page.locator('[data-result] .result-excerpt')
    await excerpt.waitFor()
    const link = excerpt.getByRole('link')
    expect(await link.textContent()).toBe('附件《加装电梯补助资金申请表》')
    expect(await link.getAttribute('download')).toBe('加装电梯补助资金申请表.docx')
    expect(await excerpt.locator('mark').allTextContents()).toEqual(['收款账户名称'])
    const answer = await page.request.get(new URL((await link.getAttribute('href')) ?? '', server.address).href)
    expect(answer.status()).toBe(200)
    await page.close()
  })

  test('the choice of dark colours holds on the next page', async () => {
    const context = await browser.newContext({ colorScheme: 'light', viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    await page.goto(server.address)
    await page.getByRole('button', { name: '深色' }).click()
    await page.goto(`${server.address}/documents/`)
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(20, 22, 26)')
    await context.close()
  })
})

describe('what is not sound replaces nothing', () => {
  test('a missing snapshot is refused with a sentence, and the site that stands stays', async () => {
    const before = await digests(out)
    await expect(release({ snapshot: join(folder, 'nowhere'), out, today: exampleDay })).rejects.toThrow(
      /There is no snapshot/,
    )
    expect(await digests(out)).toEqual(before)
  })

  test('an altered record is refused', async () => {
    const altered = join(folder, 'altered')
    await cp(snapshot, altered, { recursive: true })
    const record = join(altered, 'records', 'site', 'site.json')
    await writeFile(record, (await readFile(record, 'utf8')).replace('云汀市政务公开', '云汀市'))
    const fresh = join(folder, 'of-the-altered')
    await expect(release({ snapshot: altered, out: fresh, today: exampleDay })).rejects.toThrow(/was altered/)
    expect(existsSync(fresh)).toBe(false)
  })

  test('a release that fails leaves nothing behind', async () => {
    expect(existsSync(stagedFolder(out))).toBe(false)
    expect(existsSync(out)).toBe(true)
  })

  test('a record that is gone and was not withdrawn is refused by its name, and so are too many at once', async () => {
    const examples = await readExamples()
    const lost = join(folder, 'lost')
    const [gone] = examples.snapshot.records.filter(({ type }) => type === 'interpretation')
    if (gone === undefined) throw new Error('The examples have no interpretation.')
    const records = examples.snapshot.records.filter((record) => record !== gone)
    await writeSnapshot(lost, { ...examples.snapshot, records }, examples.fileAt)
    await expect(release({ snapshot: lost, out, today: exampleDay })).rejects.toThrow(
      new RegExp(`不见了[^]*interpretation/${gone.key}`),
    )
    expect(existsSync(join(out, 'interpretations', gone.key, 'index.html'))).toBe(true)
    const fewer = join(folder, 'fewer')
    const many = examples.snapshot.records.filter(
      ({ type }) => type === 'standard-catalogue-item' || type === 'disclosure',
    )
    expect(many.length).toBeGreaterThan(20)
    const tombstones = many.map(tombstoneOf)
    await writeSnapshot(
      fewer,
      {
        ...examples.snapshot,
        records: examples.snapshot.records.filter((record) => !many.includes(record)),
        tombstones: [...examples.snapshot.tombstones, ...tombstones],
      },
      examples.fileAt,
    )
    await expect(release({ snapshot: fewer, out, today: exampleDay })).rejects.toThrow(/要撤下 \d+ 条信息/)
  })

  test('a notice that leads to nothing is refused, by its address and where it leads', async () => {
    const examples = await readExamples()
    const leading = join(folder, 'leading')
    const [gone] = examples.snapshot.records.filter(({ type }) => type === 'interpretation')
    if (gone === undefined) throw new Error('The examples have no interpretation.')
    const tombstone = { ...tombstoneOf(gone), target: '/documents/nowhere/' }
    await writeSnapshot(
      leading,
      {
        ...examples.snapshot,
        records: examples.snapshot.records.filter((record) => record !== gone),
        tombstones: [...examples.snapshot.tombstones, tombstone],
      },
      examples.fileAt,
    )
    await expect(release({ snapshot: leading, out, today: exampleDay })).rejects.toThrow(
      new RegExp(`/interpretations/${gone.key}/[^]*/documents/nowhere/`),
    )
    expect(existsSync(join(out, 'interpretations', gone.key, 'index.html'))).toBe(true)
  })
})

function whereIn({ target }: { target: readonly unknown[] }): string {
  return target.join(' ')
}

/** One page of each template: the one that shows most of its parts, and of those the lightest. */
function oneOfEachTemplate(all: readonly Route[]): string[] {
  const chosen = new Map<string, string>()
  for (const route of all) {
    // It goes on to another page by itself.
    if (route.kind === 'moved') continue
    const template = templateOf(route)
    const other = chosen.get(template)
    if (other === undefined || isBetter(route.path, other)) chosen.set(template, route.path)
  }
  return [...chosen.values()]
}

function templateOf(route: Route): string {
  if (route.kind === 'record') {
    const isGraphic = (pages.get(route.path) ?? '').includes('class="graphic-page"')
    return `record ${route.record.split('/')[0]} ${isGraphic}`
  }
  if (route.kind === 'list') return `list ${route.shelf.split('/')[0]} ${route.shelf.endsWith('/graphic')}`
  return route.kind
}

function isBetter(path: string, other: string): boolean {
  const [parts, otherParts] = [partsOf(path), partsOf(other)]
  return parts > otherParts || (parts === otherParts && lengthOf(path) < lengthOf(other))
}

function partsOf(path: string): number {
  const html = pages.get(path) ?? ''
  return parts.filter((part) => html.includes(part)).length
}

const parts = [
  '<table',
  '<figure',
  'class="contents-bar"',
  'class="attachments"',
  'class="editions-list"',
  'class="family"',
  'class="with-shot"',
  'class="filters"',
  'id="related"',
]

function lengthOf(path: string): number {
  return pages.get(path)?.length ?? 0
}

/** Two days after another, far after everything the examples speak of. */
function quietDays(): [string, string] {
  const day = addDays(exampleDay, 36_500)
  return [day, addDays(day, 1)]
}

async function pagesIn(site: string): Promise<Map<string, string>> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true })
  const found = new Map<string, string>()
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(site, file).replaceAll('\\', '/')}`.replace(/index\.html$/, '')
    found.set(path, await readFile(file, 'utf8'))
  }
  return found
}

async function digests(site: string): Promise<Map<string, string>> {
  const found: [string, string][] = []
  for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    found.push([relative(site, file), sha256(await readFile(file))])
  }
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}
