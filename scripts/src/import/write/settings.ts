import type { ImportOptions } from '../import-options.ts'
import { folded } from '../lines.ts'
import type { CmsDoor, Row } from './door.ts'

/** What every imported record gets, and how names find their records. */
export interface ImportSettings {
  readonly publisher: Row['id']
  readonly section: Row['id']
  readonly authorityNamed: (name: string) => Row['id'] | undefined
  readonly topicNamed: (name: string) => Row['id'] | undefined
}

/** From the arguments, else from the site's settings; throws with a sentence where neither says it. */
export async function importSettings(
  door: CmsDoor,
  options: Pick<ImportOptions, 'type' | 'publisher' | 'section'>,
): Promise<ImportSettings> {
  const [site] = await door.all('site')
  const [authorities, sections, topics] = await Promise.all([
    door.all('authority'),
    door.all('section'),
    door.all('topic'),
  ])
  const byName = new Map(authorities.flatMap((row) => namesOf(row).map((name) => [name, row.id] as const)))
  const byTopic = new Map(topics.map((row) => [folded(String(row.name ?? '')), row.id]))
  return {
    publisher:
      chosen('发布机构', '--publisher', authorities, options.publisher) ??
      relation(site?.defaultPublisher) ??
      relation(site?.sponsor) ??
      missing('发布机构', '--publisher'),
    section:
      chosen('栏目', '--section', sections, options.section) ??
      defaultSection(site, options.type) ??
      missing('栏目', '--section'),
    authorityNamed: (name) => byName.get(folded(name)),
    topicNamed: (name) => byTopic.get(folded(name)),
  }
}

/** Present and former names: reforms rename bodies, and documents keep the name of their day. */
function namesOf(row: Row): string[] {
  const former = Array.isArray(row.formerNames) ? (row.formerNames as { name?: unknown }[]).map(({ name }) => name) : []
  return [...former, row.name].filter((name) => typeof name === 'string').map(folded)
}

function chosen(what: string, flag: string, rows: readonly Row[], words: string | undefined): Row['id'] | undefined {
  if (words === undefined) return undefined
  const row = rows.find(({ code, name }) => code === words || name === words)
  if (row === undefined) throw new Error(`${flag}：没有代码或名称为“${words}”的${what}。`)
  return row.id
}

function defaultSection(site: Row | undefined, type: string): Row['id'] | undefined {
  const sections = Array.isArray(site?.defaultSections)
    ? (site.defaultSections as { type?: unknown; section?: unknown }[])
    : []
  return relation(sections.find((section) => section.type === type)?.section)
}

function relation(value: unknown): Row['id'] | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return typeof id === 'string' || typeof id === 'number' ? id : undefined
}

function missing(what: string, flag: string): never {
  throw new Error(`没有默认的${what}。请用 ${flag} 写明，或在“网站设置”里填写。`)
}
