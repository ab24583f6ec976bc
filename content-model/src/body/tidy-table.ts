import type { Block, Cell, Paragraph, Table } from './tree.ts'

/**
 * A table whose cells fill a grid without gap or overlap, in which a cell begins in every row and every column.
 * A table without cells leaves its caption behind as a paragraph.
 */
export function tidyTable(table: Table, tidyBlocks: (blocks: readonly Block[]) => Block[]): Block[] {
  const placed = withoutHollowColumns(withoutHollowRows(filled(place(table.rows))))
  if (placed.length === 0) return captionAlone(table)
  const rows: Cell[][] = Array.from({ length: heightOf(placed) }, () => [])
  for (const { cell, row, width, height } of placed.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    rows[row]?.push({ ...cell, colspan: width, rowspan: height, blocks: tidyBlocks(cell.blocks) })
  }
  return [{ ...table, rows }]
}

/** How many rows at the top are the table's head: all their cells head columns, and none reaches below. */
export function headRows(rows: readonly Cell[][]): number {
  let count = 0
  let reach = 0
  for (const [index, row] of rows.entries()) {
    if (!row.every((cell) => cell.heads === 'col')) break
    reach = Math.max(reach, ...row.map((cell) => index + cell.rowspan))
    if (reach === index + 1) count = index + 1
  }
  return count
}

interface Placed {
  cell: Cell
  row: number
  column: number
  width: number
  height: number
}

const emptyCell: Cell = { heads: null, colspan: 1, rowspan: 1, blocks: [] }
const emptyHead: Cell = { ...emptyCell, heads: 'col' }

/** As HTML lays out a table: each cell in the first free place of its row, cut where it would cover another. */
function place(rows: readonly Cell[][]): Placed[] {
  const taken: boolean[][] = rows.map(() => [])
  return rows.flatMap((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      while (taken[row]?.[column]) column += 1
      const height = Math.max(1, Math.min(cell.rowspan, rows.length - row))
      let width = 1
      while (width < cell.colspan && !taken[row]?.[column + width]) width += 1
      for (let y = row; y < row + height; y += 1) {
        for (let x = column; x < column + width; x += 1) (taken[y] ?? [])[x] = true
      }
      const placed = { cell, row, column, width, height }
      column += width
      return placed
    })
  })
}

function filled(placed: readonly Placed[]): Placed[] {
  const width = widthOf(placed)
  const ordinary = new Set(placed.filter((p) => p.cell.heads !== 'col').map((p) => p.row))
  const gaps = grid(placed).flatMap((cells, row) =>
    Array.from({ length: width }, (_, column) => column)
      .filter((column) => !cells[column])
      .map((column) => ({ cell: ordinary.has(row) ? emptyCell : emptyHead, row, column, width: 1, height: 1 })),
  )
  return [...placed, ...gaps]
}

function grid(placed: readonly Placed[]): boolean[][] {
  const taken: boolean[][] = Array.from({ length: heightOf(placed) }, () => [])
  for (const { row, column, width, height } of placed) {
    for (let y = row; y < row + height; y += 1) {
      for (let x = column; x < column + width; x += 1) (taken[y] ?? [])[x] = true
    }
  }
  return taken
}

function withoutHollowRows(placed: readonly Placed[]): Placed[] {
  const begun = new Set(placed.map((p) => p.row))
  const before = countBefore(begun, heightOf(placed))
  return placed.map((p) => ({ ...p, row: before(p.row), height: before(p.row + p.height) - before(p.row) }))
}

function withoutHollowColumns(placed: readonly Placed[]): Placed[] {
  const begun = new Set(placed.map((p) => p.column))
  const before = countBefore(begun, widthOf(placed))
  return placed.map((p) => ({ ...p, column: before(p.column), width: before(p.column + p.width) - before(p.column) }))
}

function countBefore(kept: ReadonlySet<number>, size: number): (index: number) => number {
  const counts = [0]
  for (let i = 0; i < size; i += 1) counts.push((counts[i] ?? 0) + (kept.has(i) ? 1 : 0))
  return (index) => counts[index] ?? 0
}

function heightOf(placed: readonly Placed[]): number {
  return placed.reduce((height, p) => Math.max(height, p.row + p.height), 0)
}

function widthOf(placed: readonly Placed[]): number {
  return placed.reduce((width, p) => Math.max(width, p.column + p.width), 0)
}

function captionAlone(table: Table): Paragraph[] {
  return table.caption.length > 0 ? [{ kind: 'paragraph', alignment: null, inlines: table.caption }] : []
}
