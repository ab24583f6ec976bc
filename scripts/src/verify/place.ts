import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Where a release stands: a folder, or a portal that is asked over HTTP. */
export interface Place {
  readonly name: string
  /** How many files may be asked for at once. */
  readonly width: number
  /** The whole of a small file. */
  readonly read: (path: string) => Promise<Uint8Array | Unreadable>
  /** SHA-256 of a file. */
  readonly digest: (path: string) => Promise<string | Unreadable>
  /** Every file that lies there; a portal cannot be asked for it. */
  readonly list?: () => Promise<readonly string[]>
  /** SHA-256 of a page as it is shown to a search engine; a folder shows everybody the same. */
  readonly digestForSearchEngine?: (path: string) => Promise<string | Unreadable>
}

/** Why there is nothing to read. */
export interface Unreadable {
  readonly missing: boolean
  /** In the words of the finding, such as “回答 503”. */
  readonly why: string
}

export function isUnreadable(answer: Uint8Array | string | Unreadable): answer is Unreadable {
  return typeof answer === 'object' && 'why' in answer
}

export function openFolder(folder: string): Place {
  const orUnreadable = async <T>(path: string, read: (file: string) => Promise<T>): Promise<T | Unreadable> => {
    const file = join(folder, path)
    try {
      // Nothing in a release is a link: one would show what lies outside of it.
      if (!(await lstat(file)).isFile()) return { missing: false, why: '不是普通文件' }
      return await read(file)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT' || code === 'ENOTDIR') return { missing: true, why: '不存在' }
      return { missing: false, why: `读不出（${code ?? String(error)}）` }
    }
  }
  return {
    name: folder,
    width: 16,
    read: (path) => orUnreadable(path, (file) => readFile(file)),
    digest: (path) => orUnreadable(path, digestOfFile),
    list: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`)
    },
  }
}

export async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

const patience = 30_000

/** A portal at its public address. Answers are decoded before they are looked at; nothing may be answered from a cache on the way. */
export function openPortalAt(address: string): Place {
  const base = address.replace(/\/$/, '')
  const ask = async (path: string, more: Readonly<Record<string, string>> = {}): Promise<Uint8Array | Unreadable> => {
    for (let tries = 1; ; tries++) {
      const answer = await askOnce(`${base}${addressOf(path)}`, more)
      // A server that is busy, or a connection that broke, says nothing about the file.
      if (!isUnreadable(answer) || !answer.passing || tries === 3) return answer
      await new Promise((resolve) => setTimeout(resolve, tries * 500))
    }
  }
  const digest = async (path: string, more?: Readonly<Record<string, string>>) => {
    const answer = await ask(path, more)
    return isUnreadable(answer) ? answer : createHash('sha256').update(answer).digest('hex')
  }
  return {
    name: base,
    width: 8,
    read: (path) => ask(path),
    digest: (path) => digest(path),
    digestForSearchEngine: (path) => digest(path, asSearchEngine),
  }
}

/** Pages slipped in for search engines are often shown to these alone. */
const asSearchEngine = {
  'user-agent': 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
  referer: 'https://www.baidu.com/',
}

/** The address that a file answers at: `/documents/x/` for `/documents/x/index.html`. */
export function addressOf(path: string): string {
  return encodeURI(path.replace(/\/index\.html$/, '/'))
}

async function askOnce(
  url: string,
  more: Readonly<Record<string, string>>,
): Promise<Uint8Array | (Unreadable & { readonly passing: boolean })> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { 'cache-control': 'no-cache', ...more },
      signal: AbortSignal.timeout(patience),
    })
    // The page for what is missing is a file as well, and answers 404 only where it stands in for another.
    if (response.status === 200 || (response.status === 404 && url.endsWith('/404.html')))
      return new Uint8Array(await response.arrayBuffer())
    await response.body?.cancel()
    const to = response.headers.get('location')
    return {
      missing: response.status === 404 || response.status === 410,
      passing: response.status >= 500 || response.status === 429,
      why: to === null ? `回答 ${response.status}` : `转到 ${to}（${response.status}）`,
    }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    return { missing: false, passing: true, why: `没有回答（${cause}）` }
  }
}
