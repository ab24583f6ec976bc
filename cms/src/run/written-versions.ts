import { contentTypes } from '@gongkai/content-model/types/index'
import type { Payload } from 'payload'

/** A version of a record as somebody saved it, with every text in it, internal ones among them. */
export interface WrittenVersion {
  /** `<type>/<id>` of the CMS. */
  readonly record: string
  readonly title: string
  readonly texts: readonly string[]
}

/** Every version of every record that the CMS keeps, in the trash too: what is published of them, and what is not. */
export async function* writtenVersions(payload: Payload, atOnce = 100): AsyncIterable<WrittenVersion> {
  for (const { name: type } of contentTypes)
    for (let after: string | number | undefined; ; ) {
      const { docs } = await payload.findVersions({
        collection: type,
        depth: 0,
        limit: atOnce,
        pagination: false,
        sort: 'id',
        trash: true,
        ...(after === undefined ? {} : { where: { id: { greater_than: after } } }),
      })
      for (const { parent, version } of docs) {
        const { title, name } = version as { title?: unknown; name?: unknown }
        yield { record: `${type}/${String(parent)}`, title: String(title ?? name ?? ''), texts: [...textsIn(version)] }
      }
      after = docs.at(-1)?.id
      if (docs.length < atOnce) break
    }
}

/** The texts of a stored value. What the editor keeps as one paragraph in several pieces is one text. */
function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(one)
  else if (typeof value === 'object' && value !== null) {
    const { children } = value as { children?: unknown }
    const pieces = Array.isArray(children) ? children.map(textOf) : []
    if (pieces.length > 1 && pieces.every((piece) => piece !== undefined)) yield pieces.join('')
    else for (const one of Object.values(value)) yield* textsIn(one)
  }
}

function textOf(node: unknown): string | undefined {
  return typeof node === 'object' && node !== null && 'text' in node && typeof node.text === 'string'
    ? node.text
    : undefined
}
