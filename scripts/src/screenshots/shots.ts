import { readExamples } from '@gongkai/content-model/examples'
import { listPath, recordPath, searchPath } from '@gongkai/content-model/paths'
import type { TypeName } from '@gongkai/content-model/types/index'
import type { Page } from 'playwright-core'

/** One picture: what it is of, how wide, and in which of the two programs. */
export interface Shot {
  readonly name: string
  readonly of: 'portal' | 'cms'
  readonly path: string
  readonly width: number
  readonly dark: boolean
  readonly signedIn: boolean
  /** Resolves when the page shows what the picture is of. */
  readonly ready?: (page: Page) => Promise<void>
}

/** `document-360-dark` */
export function shotName({ name, width, dark }: Shot): string {
  return `${name}-${width}${dark ? '-dark' : ''}`
}

/** The pages of the demo city, on a desk and on a phone. */
export async function portalShots(): Promise<Shot[]> {
  const { cases, snapshot } = await readExamples()
  const page = (type: TypeName, name: string): string => {
    const found = cases.find((example) => example.type === type && example.name === name)
    if (found === undefined) throw new Error(`There is no example ${type}/${name}.`)
    return recordPath(found.record)
  }
  const [withdrawn] = snapshot.tombstones
  if (withdrawn === undefined) throw new Error('No example is withdrawn.')
  const pages: {
    readonly name: string
    readonly path: string
    readonly dark?: true
    readonly ready?: Shot['ready']
  }[] = [
    { name: 'home', path: '/', dark: true },
    { name: 'list', path: listPath('normative-document') },
    { name: 'document', path: page('normative-document', 'in-force-with-attachments'), dark: true },
    { name: 'graphic-interpretation', path: page('interpretation', 'graphic-long') },
    { name: 'text-interpretation', path: page('interpretation', 'text') },
    { name: 'bulletin', path: page('bulletin-issue', 'with-facsimile') },
    { name: 'plan', path: page('plan', 'sectoral-child') },
    { name: 'catalogue-item', path: page('standard-catalogue-item', 'elevator-subsidy') },
    { name: 'catalogue', path: page('catalogue', 'housing-2024') },
    { name: 'disclosure', path: page('disclosure', 'statistics-with-data') },
    { name: 'authority', path: page('authority', 'yunting-government') },
    { name: 'search', path: `${searchPath}?q=${encodeURIComponent('加装电梯')}`, ready: searchIsDone },
    { name: 'withdrawn', path: withdrawn.path },
    { name: 'not-found', path: '/no-such-page/' },
  ]
  return pages.flatMap(({ name, path, dark, ready }) =>
    [1440, 360].flatMap((width) =>
      [false, ...(dark ? [true] : [])].map((isDark) => ({
        name,
        of: 'portal' as const,
        path,
        width,
        dark: isDark,
        signedIn: false,
        ...(ready === undefined ? {} : { ready }),
      })),
    ),
  )
}

async function searchIsDone(page: Page): Promise<void> {
  await page.locator('[data-search-state=done]').waitFor()
}

const onDesk = { of: 'cms', width: 1440, dark: false } as const

/** What editors see, on one screen: the panel reads the names in a list only where they come into view. */
export const adminShots: readonly Shot[] = [
  { ...onDesk, name: 'admin-login', path: '/admin/login', signedIn: false, ready: shows('input[name=password]') },
  {
    ...onDesk,
    name: 'admin-list',
    path: '/admin/collections/normative-document',
    signedIn: true,
    ready: shows('.collection-list table tbody tr'),
  },
  {
    ...onDesk,
    name: 'admin-form',
    path: `/admin/collections/normative-document?search=${encodeURIComponent('既有住宅加装电梯管理办法')}`,
    signedIn: true,
    ready: async (page) => {
      await page.locator('.collection-list table tbody a').first().click()
      await shows('[data-lexical-editor=true] p')(page)
    },
  },
  {
    ...onDesk,
    name: 'admin-publications',
    path: '/admin/collections/publications',
    signedIn: true,
    ready: shows('.collection-list table tbody tr'),
  },
]

function shows(selector: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator(selector).first().waitFor()
    await page.waitForLoadState('networkidle')
  }
}
