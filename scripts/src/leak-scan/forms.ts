/** The forms in which a text may stand in a file, from the plainest on; each undoes one more way of writing. */
export type Form =
  | 'plain'
  | 'JSON escapes'
  | 'percent encoding'
  | 'HTML escapes'
  | 'twice escaped'
  | 'across tags and blanks'

/** A text in every form that is another than the one before. */
export function formsOf(text: string): Map<Form, string> {
  const forms = new Map<Form, string>([['plain', text]])
  let latest = text
  for (const [form, undo] of undoing) {
    const plainer = undo(latest)
    if (plainer !== latest) forms.set(form, plainer)
    latest = plainer
  }
  return forms
}

const undoing: readonly (readonly [Form, (text: string) => string])[] = [
  ['JSON escapes', withoutJsonEscapes],
  ['percent encoding', withoutPercents],
  ['HTML escapes', withoutEntities],
  ['twice escaped', withoutEntities],
  ['across tags and blanks', withoutTagsAndBlanks],
]

function withoutJsonEscapes(text: string): string {
  return text.replaceAll(
    /\\(?:u([0-9a-fA-F]{4})|(["\\/]))/g,
    (_, code: string | undefined, sign: string | undefined) =>
      code === undefined ? (sign ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  )
}

function withoutPercents(text: string): string {
  return text.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      // Not an encoded text: it stays as it stands.
      return encoded
    }
  })
}

function withoutEntities(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g,
    (entity, hex, decimal, name) => {
      if (name !== undefined) return named[name as keyof typeof named]
      const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16)
      return code > 0x10ffff ? entity : String.fromCodePoint(code)
    },
  )
}

const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function withoutTagsAndBlanks(text: string): string {
  return text.replaceAll(/<[^<>]*>|\s/g, '')
}
