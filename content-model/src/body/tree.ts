/**
 * A body as data: what the closed set of HTML says, without its markup. Reading HTML and reading the editor's state
 * both end here, and both are written from here, so that there is one canonical form.
 */
export type Block = Paragraph | Heading | List | Quote | Preformatted | Rule | Table | Figure

export interface Paragraph {
  kind: 'paragraph'
  /** null: an ordinary paragraph, which the site sets justified with an indented first line */
  alignment: Alignment | null
  inlines: Inline[]
}

export interface Heading {
  kind: 'heading'
  level: HeadingLevel
  alignment: Alignment | null
  inlines: Inline[]
}

export interface List {
  kind: 'list'
  /** null: bullets */
  numbering: Numbering | null
  items: ListItem[]
}

export interface ListItem {
  inlines: Inline[]
  /** lists under this item, after its text */
  lists: List[]
}

export interface Numbering {
  start: number
  type: NumberingType
}

export interface Quote {
  kind: 'quote'
  paragraphs: Paragraph[]
}

/** Text whose spaces and line ends carry meaning, such as a table drawn with lines of characters. */
export interface Preformatted {
  kind: 'preformatted'
  text: string
}

export interface Rule {
  kind: 'rule'
}

export interface Table {
  kind: 'table'
  caption: Inline[]
  rows: Cell[][]
}

export interface Cell {
  /** null: an ordinary cell; otherwise what the cell heads */
  heads: CellScope | null
  colspan: number
  rowspan: number
  blocks: Block[]
}

export interface Figure {
  kind: 'figure'
  image: Image
  caption: Inline[]
}

export interface Image {
  /** `<sha256>.<extension>` */
  file: string
  alt: string
  /** the file's own size in pixels; null where it is not known */
  width: number | null
  height: number | null
}

export type Inline = Text | LineBreak | Footnote

export interface Text {
  kind: 'text'
  text: string
  marks: readonly Mark[]
  href: string | null
}

export interface LineBreak {
  kind: 'break'
}

/** A reference in the text, together with the note it refers to; numbers follow from the order of the references. */
export interface Footnote {
  kind: 'footnote'
  note: Paragraph[]
}

export type Alignment = 'left' | 'center' | 'right'
export type HeadingLevel = 2 | 3 | 4 | 5
export type NumberingType = '1' | 'a' | 'A' | 'i' | 'I'
export type CellScope = 'col' | 'row'
export type Mark = 'strong' | 'em' | 'u' | 's' | 'sub' | 'sup'

export const alignments: readonly Alignment[] = ['left', 'center', 'right']
export const numberingTypes: readonly NumberingType[] = ['1', 'a', 'A', 'i', 'I']

/** From the outermost to the innermost, as they are nested when a text carries several. */
export const marks: readonly Mark[] = ['strong', 'em', 'u', 's', 'sub', 'sup']

/** The same marks, each once, in their one order. */
export function markSet(given: Iterable<Mark>): Mark[] {
  const set = new Set(given)
  return marks.filter((mark) => set.has(mark))
}
