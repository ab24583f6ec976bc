import { bodyText } from '@gongkai/content-model/body/body-text'
import type { InformationRecord } from '@gongkai/content-model/types/index'

/** A sentence or two for search engines and link previews: the summary, else how the text begins. */
export function descriptionOf(record: InformationRecord): string | undefined {
  const words = record.summary ?? beginning(record)
  if (words === undefined) return undefined
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}

function beginning(record: InformationRecord): string | undefined {
  const html = bodyOf(record)
  if (html === undefined) return undefined
  // A body can be long: a part of its beginning is enough for a sentence.
  for (const enough of [400, 3000]) {
    const found = bodyText(html.slice(0, cutAfter(html, enough))).find((paragraph) => paragraph.length > 25)
    if (found !== undefined) return found
  }
  return undefined
}

function cutAfter(html: string, enough: number): number {
  const end = html.indexOf('</p>', enough)
  return end === -1 ? html.length : end + 4
}

function bodyOf(record: InformationRecord): string | undefined {
  switch (record.type) {
    case 'normative-document':
      return record.editions.find(({ body }) => body !== undefined)?.body
    case 'interpretation':
      return record.body ?? record.transcript
    case 'plan':
      return record.parts.find(({ body }) => body !== undefined)?.body
    case 'disclosure':
      return record.body
    case 'bulletin-issue':
      return undefined
  }
}
