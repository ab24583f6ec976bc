import type { Element, ElementContent } from 'hast'
import { type Context, inherit, readFlow, splitLine } from './read-body.ts'
import type { Block, Cell, CellScope, Inline } from './tree.ts'

/** Reads a table, its rows in the order in which a browser shows them. What stands in it outside a cell goes before it. */
export function readTable(element: Element, context: Context): Block[] {
  const inner: Context = { ...inherit(element, { ...context, alignment: null }), alignment: null }
  const groups = rowGroups(element)
  const rows = [...groups.head, ...groups.body, ...groups.foot].flatMap((group) => readRows(group, inner))
  const captions = elements(element).filter((child) => child.tagName === 'caption')
  const { inlines, rest } = splitLine(
    captions.flatMap((caption) => readFlow(caption.children, { ...inherit(caption, inner), alignment: null })),
  )
  const caption: Inline[] = inlines
  return [...rest, { kind: 'table', caption, rows }]
}

interface RowGroup {
  rows: Element[]
  isHead: boolean
}

function rowGroups(table: Element): { head: RowGroup[]; body: RowGroup[]; foot: RowGroup[] } {
  const groups = { head: [] as RowGroup[], body: [] as RowGroup[], foot: [] as RowGroup[] }
  for (const child of elements(table)) {
    if (child.tagName === 'tr') groups.body.push({ rows: [child], isHead: false })
    const rows = elements(child).filter((row) => row.tagName === 'tr')
    if (child.tagName === 'thead') groups.head.push({ rows, isHead: true })
    if (child.tagName === 'tbody') groups.body.push({ rows, isHead: false })
    if (child.tagName === 'tfoot') groups.foot.push({ rows, isHead: false })
  }
  return groups
}

function readRows(group: RowGroup, context: Context): Cell[][] {
  return group.rows.map((row, index) => {
    const inner = { ...inherit(row, context) }
    const cells = elements(row).filter((cell) => cell.tagName === 'td' || cell.tagName === 'th')
    const allHeads = cells.every((cell) => cell.tagName === 'th')
    return cells.map((cell) => {
      const look = inherit(cell, inner)
      const remaining = group.rows.length - index
      const rowspan = span(cell.properties.rowSpan, remaining)
      return {
        heads: group.isHead ? 'col' : scopeOf(cell, allHeads),
        colspan: Math.min(span(cell.properties.colSpan, 1), 1000),
        rowspan: Math.min(rowspan, remaining),
        blocks: readFlow(cell.children, look),
      }
    })
  })
}

function scopeOf(cell: Element, allHeads: boolean): CellScope | null {
  if (cell.tagName === 'td') return null
  const scope = String(cell.properties.scope ?? '').toLowerCase()
  if (scope.startsWith('col')) return 'col'
  if (scope.startsWith('row')) return 'row'
  return allHeads ? 'col' : 'row'
}

/** A span as HTML reads it: 0 means all that remain, anything else that is no number means 1. */
function span(value: unknown, remaining: number): number {
  const number = Number(value ?? 1)
  if (number === 0) return remaining
  return Number.isInteger(number) && number > 0 ? number : 1
}

function elements(parent: Element): Element[] {
  return parent.children.filter((child: ElementContent): child is Element => child.type === 'element')
}
