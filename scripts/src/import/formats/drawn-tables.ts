import type { Element } from 'hast'
import { element, paragraph } from '../tree.ts'

/**
 * Lines with the tables that are drawn in them (┌─┬─┐ │ │ │ └─┴─┘) as table elements, merged cells included.
 * A drawing whose cells are no rectangles stays as the lines it is.
 */
export function drawnTables(lines: readonly string[]): (string[] | Element)[] {
  const parts: (string[] | Element)[] = []
  let text: string[] = []
  let drawing: string[] = []
  const endDrawing = () => {
    const table = drawing.length > 2 ? tableFrom(drawing) : undefined
    if (table === undefined) text.push(...drawing)
    else {
      if (text.length > 0) parts.push(text)
      parts.push(table)
      text = []
    }
    drawing = []
  }
  for (const line of lines) {
    if (/[│┌└├║╔╚╠]/.test(line)) drawing.push(line.trim())
    else {
      endDrawing()
      text.push(line)
    }
  }
  endDrawing()
  if (text.length > 0) parts.push(text)
  return parts
}

interface Region {
  readonly top: number
  readonly left: number
  bottom: number
  right: number
}

function tableFrom(drawing: readonly string[]): Element | undefined {
  const grid = drawing.map(columnsOf)
  const xs = positions(grid)
  const ys = grid.flatMap((row, y) => (row.some((character) => isAcross(character)) ? [y] : []))
  if (xs.length < 2 || ys.length < 2) return undefined
  const regions = regionsOf(grid, xs, ys)
  if (regions === undefined) return undefined
  const rows: Element[][] = ys.slice(1).map(() => [])
  for (const region of regions) {
    const words = linesIn(grid, xs, ys, region)
    rows[region.top]?.push(cell(joinLines(words), region))
  }
  const split = ys.length === 3 ? splitRows(grid, xs, ys) : undefined
  const [head, ...body] = rows.map((cells) => element('tr', cells))
  return element('table', [element('tbody', split && head ? [head, ...split] : [...(head ? [head] : []), ...body])])
}

/** A long table without lines between its rows: a row begins where the first column has words. */
function splitRows(grid: readonly string[][], xs: readonly number[], ys: readonly number[]): Element[] | undefined {
  const [, top = 0, bottom = 0] = ys
  const lines = grid.slice(top + 1, bottom)
  const cellsOf = (row: readonly string[]) =>
    xs.slice(1).map((right, index) =>
      row
        .slice((xs[index] ?? 0) + 2, right)
        .join('')
        .trim(),
    )
  const texts = lines.map(cellsOf)
  if (texts.length < 8 || texts.filter(([first]) => first !== '').length < 4) return undefined
  const rows: string[][] = []
  for (const cells of texts) {
    const before = rows.at(-1)
    if (cells[0] !== '' || before === undefined) rows.push(cells)
    else
      cells.forEach((words, index) => {
        before[index] = `${before[index] ?? ''}${words}`
      })
  }
  return rows.map((cells) =>
    element(
      'tr',
      cells.map((words) => cell(words, undefined)),
    ),
  )
}

/** Characters by column; a wide character fills two, the second being empty. */
function columnsOf(line: string): string[] {
  return [...line].flatMap((character) => (character.charCodeAt(0) > 0xff ? [character, ''] : [character]))
}

function positions(grid: readonly string[][]): number[] {
  const found = new Set<number>()
  for (const row of grid)
    row.forEach((character, x) => {
      if (isDown(character)) found.add(x)
    })
  return [...found].sort((a, b) => a - b)
}

function isDown(character: string | undefined): boolean {
  return character !== undefined && character !== '' && '│├┤┼┌┐└┘┬┴║╠╣╬╔╗╚╝╦╩'.includes(character)
}

function isAcross(character: string | undefined): boolean {
  return character !== undefined && character !== '' && '─═'.includes(character)
}

/** Base cells joined where no line stands between them. Undefined when a joined cell is no rectangle. */
function regionsOf(grid: readonly string[][], xs: readonly number[], ys: readonly number[]): Region[] | undefined {
  const height = ys.length - 1
  const width = xs.length - 1
  const regions: Region[] = []
  const taken = Array.from({ length: height }, () => new Array<boolean>(width).fill(false))
  const wallRight = (row: number, column: number) =>
    grid.slice((ys[row] ?? 0) + 1, ys[row + 1]).some((line) => isDown(line[xs[column + 1] ?? 0]))
  const wallBelow = (row: number, column: number) =>
    (grid[ys[row + 1] ?? 0] ?? []).slice((xs[column] ?? 0) + 1, xs[column + 1]).some(isAcross)
  for (let top = 0; top < height; top += 1)
    for (let left = 0; left < width; left += 1) {
      if (taken[top]?.[left]) continue
      const region: Region = { top, left, bottom: top, right: left }
      while (region.right < width - 1 && !wallRight(top, region.right)) region.right += 1
      while (region.bottom < height - 1 && !wallBelow(region.bottom, left)) region.bottom += 1
      for (let row = top; row <= region.bottom; row += 1)
        for (let column = left; column <= region.right; column += 1) {
          if (taken[row]?.[column] !== false) return undefined
          ;(taken[row] as boolean[])[column] = true
        }
      regions.push(region)
    }
  return regions
}

function linesIn(grid: readonly string[][], xs: readonly number[], ys: readonly number[], region: Region): string[] {
  const left = (xs[region.left] ?? 0) + 2
  const right = xs[region.right + 1] ?? left
  return grid
    .slice((ys[region.top] ?? 0) + 1, ys[region.bottom + 1])
    .map((row) => row.slice(left, right).join('').trim())
    .filter((line) => line !== '')
}

function joinLines(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const before = joined.at(-1)
    if (before === undefined || /[。：；]$/.test(before) || /^[一二三四五六七八九十\d]+[、.]/.test(line))
      joined.push(line)
    else joined[joined.length - 1] = before + line
  }
  return joined
}

function cell(words: string | readonly string[], region: Region | undefined): Element {
  const paragraphs = typeof words === 'string' ? [words] : words
  const content =
    paragraphs.length > 1
      ? paragraphs.map((line) => paragraph(line))
      : [{ type: 'text' as const, value: paragraphs[0] ?? '' }]
  const across = region === undefined ? 1 : region.right - region.left + 1
  const down = region === undefined ? 1 : region.bottom - region.top + 1
  return element('td', content, { ...(across > 1 ? { colSpan: across } : {}), ...(down > 1 ? { rowSpan: down } : {}) })
}
