import { tidyNote } from './tidy.ts'
import { type Inline, type LineBreak, type Mark, markSet, type Text } from './tree.ts'

/**
 * The one form of a line of text: white space as a browser shows it, neighbours that look alike joined,
 * no line break at either end. Full-width and non-breaking spaces are characters like any other and stay.
 */
export function tidyInlines(inlines: readonly Inline[]): Inline[] {
  return joinAlike(trimBreaks(collapse(inlines.flatMap(tidyInline))))
}

/** Whether a reader would see nothing at all. Underlined space is a blank to be filled in, and seen. */
export function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every(
    (inline) =>
      inline.kind === 'break' ||
      (inline.kind === 'text' && /^\s*$/u.test(inline.text) && !(inline.text !== '' && inline.marks.includes('u'))),
  )
}

/** Lines of text, one for each run between two or more line breaks in a row: people write those for a new paragraph. */
export function splitAtDoubleBreaks(inlines: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]]
  inlines.forEach((inline, index) => {
    const part = parts.at(-1) ?? []
    if (inline.kind !== 'break') part.push(inline)
    else if (inlines[index + 1]?.kind === 'break') {
      if (part.length > 0) parts.push([])
    } else if (part.length > 0) part.push(inline)
  })
  return parts
}

/** At most one line break in a row: what stands in headings, list items and captions cannot be split. */
export function withSingleBreaks(inlines: readonly Inline[]): Inline[] {
  return inlines.filter((inline, index) => inline.kind !== 'break' || inlines[index - 1]?.kind !== 'break')
}

/** The text of a line as a reader sees it, without its footnotes. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : '')).join('')
}

/** Marks and address of everything on the line; a line break takes what the texts on both its sides share. */
export function styled(inlines: readonly Inline[]): { inline: Inline; marks: readonly Mark[]; href: string | null }[] {
  const beside = (index: number, step: 1 | -1): Text | null => {
    for (let i = index + step; ; i += step) {
      const inline = inlines[i]
      if (inline === undefined || inline.kind === 'footnote') return null
      if (inline.kind === 'text') return inline
    }
  }
  return inlines.map((inline, index) => {
    if (inline.kind === 'text') return { inline, marks: inline.marks, href: inline.href }
    const before = inline.kind === 'break' ? beside(index, -1) : null
    const after = inline.kind === 'break' ? beside(index, 1) : null
    if (before === null || after === null) return { inline, marks: [], href: null }
    const marks = before.marks.filter((mark) => after.marks.includes(mark))
    return { inline, marks, href: before.href === after.href ? before.href : null }
  })
}

function tidyInline(inline: Inline): Inline[] {
  if (inline.kind === 'break') return [inline]
  if (inline.kind === 'text') return [{ ...inline, text: cleanText(inline.text), marks: markSet(inline.marks) }]
  const note = tidyNote(inline.note)
  return note.length > 0 ? [{ ...inline, note }] : []
}

/** Without characters that no reader sees and no parser gives back: controls, byte order marks, halves of characters. */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  return text.toWellFormed().replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFEFF]/gu, '')
}

// A line end between two Chinese characters is the source's own line, not a space (CSS Text 4, segment breaks).
const wide = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF\u2018-\u201D\u2014\u2026]/u

function collapse(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = []
  const line: { space: Text | null; last: string } = { space: null, last: '' }
  const append = (inline: Inline, first: string, last: string): void => {
    if (line.space !== null && isSeen(line.space.text, line.last, first)) result.push({ ...line.space, text: ' ' })
    result.push(inline)
    line.space = null
    line.last = last
  }
  for (const inline of inlines) {
    if (inline.kind === 'break') append(inline, '', '')
    else if (inline.kind === 'footnote') append(inline, '*', '*')
    else {
      for (const piece of inline.text.match(/[\t\n\v\f\r ]+|[^\t\n\v\f\r ]+/gu) ?? []) {
        if (!/^[\t\n\v\f\r ]/.test(piece))
          append({ ...inline, text: piece }, /^./su.exec(piece)?.[0] ?? '', lastCharacter(piece))
        else
          line.space =
            line.space === null ? { ...inline, text: piece } : { ...line.space, text: line.space.text + piece }
      }
    }
  }
  return result
}

function lastCharacter(text: string): string {
  const two = text.slice(-2)
  return (two.codePointAt(0) ?? 0) > 0xffff ? two : two.slice(-1)
}

/** Whether white space between two characters is shown as a space; an empty string stands for the end of a line. */
function isSeen(space: string, before: string, after: string): boolean {
  if (before === '' || after === '') return false
  return !(/[\n\r]/.test(space) && wide.test(before) && wide.test(after))
}

function trimBreaks(inlines: readonly Inline[]): Inline[] {
  const isBreak = (inline: Inline): inline is LineBreak => inline.kind === 'break'
  const first = inlines.findIndex((inline) => !isBreak(inline))
  const last = inlines.findLastIndex((inline) => !isBreak(inline))
  return first === -1 ? [] : inlines.slice(first, last + 1)
}

function joinAlike(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = []
  for (const inline of inlines) {
    const before = result.at(-1)
    if (inline.kind === 'text' && before?.kind === 'text' && alike(inline, before)) {
      result[result.length - 1] = { ...before, text: before.text + inline.text }
    } else {
      result.push(inline)
    }
  }
  return result
}

function alike(one: Text, other: Text): boolean {
  return one.href === other.href && one.marks.join() === other.marks.join()
}
