import type { Element } from 'hast'
import { type Alignment, alignments, type Mark } from './tree.ts'

/** What an element's attributes say about how its text looks; the rest of its style is left behind. */
export interface Look {
  add: Mark[]
  remove: Mark[]
  /** undefined: says nothing; null: an ordinary paragraph */
  alignment: Alignment | null | undefined
}

export function lookOf(element: Element): Look {
  const style = declarations(element)
  const add: Mark[] = []
  const remove: Mark[] = []
  for (const { property, matches, mark, when } of styleMarks) {
    const value = style.get(property)
    if (value !== undefined && matches.test(value)) (when === 'add' ? add : remove).push(mark)
  }
  return { add, remove, alignment: alignmentOf(element, style) }
}

/** Whether the element says that its first line is indented (true), is not (false), or says nothing (null). */
export function indentsFirstLine(element: Element): boolean | null {
  const indent = declarations(element).get('text-indent')
  return indent === undefined ? null : Number.parseFloat(indent) > 0
}

const styleMarks: readonly { property: string; matches: RegExp; mark: Mark; when: 'add' | 'remove' }[] = [
  { property: 'font-weight', matches: /^(?:bold|bolder|[6-9]00)$/, mark: 'strong', when: 'add' },
  { property: 'font-weight', matches: /^(?:normal|lighter|[1-5]00)$/, mark: 'strong', when: 'remove' },
  { property: 'font-style', matches: /^(?:italic|oblique)/, mark: 'em', when: 'add' },
  { property: 'font-style', matches: /^normal$/, mark: 'em', when: 'remove' },
  { property: 'text-decoration', matches: /\bunderline\b/, mark: 'u', when: 'add' },
  { property: 'text-decoration-line', matches: /\bunderline\b/, mark: 'u', when: 'add' },
  { property: 'text-decoration', matches: /\bline-through\b/, mark: 's', when: 'add' },
  { property: 'text-decoration-line', matches: /\bline-through\b/, mark: 's', when: 'add' },
  { property: 'vertical-align', matches: /^super$/, mark: 'sup', when: 'add' },
  { property: 'vertical-align', matches: /^sub$/, mark: 'sub', when: 'add' },
]

function alignmentOf(element: Element, style: ReadonlyMap<string, string>): Alignment | null | undefined {
  const classes = classesOf(element)
  const named = alignments.find((alignment) => classes.includes(`align-${alignment}`))
  if (named !== undefined) return named
  if (element.tagName === 'center') return 'center'
  const attribute = typeof element.properties.align === 'string' ? element.properties.align.toLowerCase().trim() : ''
  const said = style.get('text-align') ?? attribute
  if (/^(?:-\w+-)?center$|^middle$/.test(said)) return 'center'
  if (/^(?:-\w+-)?right$|^end$/.test(said)) return 'right'
  // Pages align ordinary text left or on both sides without meaning anything by it.
  if (/left$|^start$|^justify$/.test(said)) return null
  return undefined
}

export function classesOf(element: Element): string[] {
  const names = element.properties.className
  return Array.isArray(names) ? names.map(String) : []
}

function declarations(element: Element): Map<string, string> {
  const style = element.properties.style
  const result = new Map<string, string>()
  if (typeof style !== 'string') return result
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon === -1) continue
    const value = declaration.slice(colon + 1).replace(/!important/i, '')
    result.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase())
  }
  return result
}
