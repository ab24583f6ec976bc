import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writtenVersions } from '@gongkai/cms/run/written-versions'
import type { OpenSnapshot } from '@gongkai/content-model/snapshot/open'
import type { Payload } from 'payload'
import { AttachmentTexts } from '../attachment-texts/attachment-texts.ts'
import { contentsOf } from './contents-of.ts'
import { MarkerFinder } from './find-markers.ts'
import { formsOf } from './forms.ts'
import { PhraseSet } from './phrase-set.ts'
import { phrasesOf } from './phrases-of.ts'

/** What the CMS holds and has not published. */
export interface Unpublished {
  /** Phrases that stand in nothing that is published, each with the record it comes from. */
  readonly phrases: ReadonlyMap<string, string>
  /** How many versions of records were read for them. */
  readonly versions: number
}

/** Of each version so many phrases are looked for, the longest of those that are not published. */
const ofEach = 5

/**
 * Phrases of drafts, of what was withdrawn or replaced and of internal fields: of everything written in the CMS what stands nowhere in the snapshot, be it in a
 * record, a notice or an attachment.
 */
export async function unpublishedIn(payload: Payload, snapshot: OpenSnapshot): Promise<Unpublished> {
  const published = new PhraseSet()
  for await (const text of publishedTexts(snapshot)) for (const phrase of phrasesOf(text)) published.add(phrase)
  const phrases = new Map<string, string>()
  let versions = 0
  for await (const { record, title, texts } of writtenVersions(payload)) {
    versions += 1
    const own = new Set(texts.flatMap((text) => [...phrasesOf(text)]).filter((phrase) => !published.has(phrase)))
    if (own.size === 0) continue
    const from = title === '' ? record : `${record}“${title}”`
    const longest = [...own].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, ofEach)
    for (const phrase of longest) phrases.set(phrase, from)
  }
  // A phrase may stand in a published text all the same, within a longer stretch or written in another form.
  const finder = new MarkerFinder([...phrases.keys()])
  for await (const text of publishedTexts(snapshot))
    for (const form of formsOf(text).values()) for (const phrase of finder.in(form)) phrases.delete(phrase)
  return { phrases, versions }
}

async function* publishedTexts({ folder, files }: OpenSnapshot): AsyncIterable<string> {
  const decoder = new TextDecoder()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && entry.name.endsWith('.json')) yield await readFile(join(entry.parentPath, entry.name), 'utf8')
  const attachments = await AttachmentTexts.open()
  try {
    for (const name of files.keys()) {
      for (const { bytes } of contentsOf(name, await readFile(join(folder, 'files', name)))) yield decoder.decode(bytes)
      const text = await attachments.read(name, join(folder, 'files'))
      if (!('unread' in text)) yield text.paragraphs.join('\n')
    }
  } finally {
    await attachments.rest()
  }
}
