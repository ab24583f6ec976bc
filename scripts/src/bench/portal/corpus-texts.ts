import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createZstdDecompress } from 'node:zlib'
import { normaliseBody } from '@gongkai/content-model/body/normalise-body'
import { personalNumbers } from '@gongkai/content-model/personal-number'
import { isCalendarDay } from '@gongkai/content-model/values/calendar-day'
import { toHtml } from 'hast-util-to-html'
import { z } from 'zod'
import { readMarkdown } from '../../import/formats/read-markdown.ts'
import { Random } from './random.ts'
import type { Entry, Texts } from './texts.ts'

/** The mainland texts of `large.jsonl.zst`, and the titled entries of `metadata-normative.jsonl.zst`. */
export async function openCorpusTexts(folder: string): Promise<Texts> {
  const entries: Entry[] = []
  for await (const line of linesOf(join(folder, 'metadata-normative.jsonl.zst'))) {
    const entry = entryIn(line)
    if (entry !== undefined) entries.push(entry)
  }
  const texts: string[] = []
  for await (const line of linesOf(join(folder, 'large.jsonl.zst'))) {
    texts.push(document.parse(JSON.parse(line)).text)
    if (texts.length === mainland) break
  }
  // Both are sorted by where they come from: a small portal is to have some of each.
  const random = new Random('order of the corpus')
  const mixed = random.shuffled(texts)
  const known = new Map<number, readonly string[]>()
  return {
    real: true,
    entries: random.shuffled(entries),
    bodies: mixed.length,
    blocks: (body) => {
      const blocks = known.get(body) ?? blocksOf(mixed[body] ?? '')
      known.set(body, blocks)
      return blocks
    },
  }
}

/** So many of the first lines are texts of the mainland; the others are in traditional script. */
const mainland = 4770

const document = z.looseObject({ text: z.string() })

const catalogued = z.looseObject({
  title: z.string().optional(),
  organ: z.string(),
  date_issued: z.string().optional(),
  date_published: z.string().optional(),
  doc_number: z.string().optional(),
})

function entryIn(line: string): Entry | undefined {
  const { title, organ, date_issued, date_published, doc_number } = catalogued.parse(JSON.parse(line))
  const days = [date_issued, date_published].filter((day) => day !== undefined && isCalendarDay(day) && day >= '1949')
  const [signedOn, publishedOn = signedOn] = days
  if (title === undefined || title.trim() === '' || signedOn === undefined || publishedOn === undefined)
    return undefined
  return {
    title: title.replaceAll(/\s+/g, ' ').trim(),
    issuer: organ,
    signedOn,
    publishedOn: publishedOn < signedOn ? signedOn : publishedOn,
    ...(doc_number === undefined ? {} : { number: doc_number.trim() }),
  }
}

/** What may stand in any order: no footnotes, pictures and lists, no title, and nothing that a portal may not publish. */
function blocksOf(markdown: string): readonly string[] {
  const written = markdown
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .split(/\n\s*\n/)
    .flatMap((block) => htmlOf(block.trim()))
  const free = normaliseBody(written.join('\n'))
    .split('\n')
    .filter(
      (block) =>
        /^<(p|h\d|table)\b.*<\/\1>$/.test(block) &&
        !/<img|note-ref|href="(?!https?:)/.test(block) &&
        personalNumbers(block).length === 0,
    )
  return free.length > 0 ? free : ['<p>（略）</p>']
}

/** Most blocks are plain text or a heading, which need no parser of Markdown. */
function htmlOf(block: string): string[] {
  const [, signs = '', words = ''] = /^(#{0,5})\s*([^\n*_`[\]<>&|\\]+)$/.exec(block) ?? []
  if (signs === '#' || block === '') return []
  if (words !== '') return [signs === '' ? `<p>${words}</p>` : `<h${signs.length}>${words}</h${signs.length}>`]
  return [toHtml(readMarkdown(block).tree)]
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const unpacked = createReadStream(path).pipe(createZstdDecompress())
  try {
    for await (const line of createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY }))
      if (line !== '') yield line
  } finally {
    unpacked.destroy()
  }
}
