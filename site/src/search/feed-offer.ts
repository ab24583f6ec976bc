import { feedPath, folderOf } from '@gongkai/content-model/paths'
import { element } from './element.ts'
import type { Counts } from './engine.ts'
import { type Narrowing, nothingNarrowed } from './narrowing.ts'

/** A feed that carries all that a search is narrowed to, whatever words are asked for. */
export interface FeedOffer {
  scope: string
  /** What the reader calls what it is the feed of. */
  name: string
}

/** What readers call a type, and the scope of its feed where it has one. */
export type TypeFeeds = ReadonlyMap<string, { label: string; scope: string | undefined }>

/** The feed of a search that is narrowed by one type, authority or topic and by nothing else. No feed is offered that may not be there. */
export function feedOffered(narrowing: Narrowing, counts: Counts | undefined, types: TypeFeeds): FeedOffer | undefined {
  const [of, ...others] = narrowings.filter((name) => narrowing[name] !== '')
  if (of === undefined || others.length > 0) return undefined
  if (of === 'type') {
    const { scope, label = '' } = types.get(narrowing.type) ?? {}
    return scope === undefined ? undefined : { scope, name: label }
  }
  if (of !== 'authority' && of !== 'topic') return undefined
  const term = counts?.[of].find(({ code }) => code === narrowing[of])
  // Whoever stands only in records of a type without feeds has none either.
  const hasFeed = counts?.type.some(({ code }) => types.get(code)?.scope !== undefined)
  return term === undefined || hasFeed !== true
    ? undefined
    : { scope: `${folderOf[of]}/${term.code}`, name: term.label || term.code }
}

const narrowings = Object.keys(nothingNarrowed) as (keyof Narrowing)[]

/** 订阅…的更新, in the formats that the site has. */
export function feedLinks({ scope, name }: FeedOffer): (Node | string)[] {
  const links = formats.flatMap(({ format, label }) => {
    const link = element('a', '', [label])
    link.href = feedPath(scope, format)
    link.setAttribute('aria-label', `${name} ${label}`)
    return [' ', link]
  })
  return [`订阅${name}的更新：`, ...links, `（含其全部信息，不限于搜索的文字）`]
}

const formats = [
  { format: 'rss', label: 'RSS' },
  { format: 'atom', label: 'Atom' },
  { format: 'json', label: 'JSON' },
] as const
