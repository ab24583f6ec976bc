import { getResolvedPDFJS } from 'unpdf'
import { combined, type Matrix, matrixOf, placed } from './matrix.ts'
import type { PdfPage } from './open-pdf.ts'

/** A straight line drawn on a page, from `from` to `to` along it; `at` says where it stands across. */
interface Ruling {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The lines of the tables of a page, in the page's coordinates (y downwards). */
export class Rulings {
  readonly #upright: readonly Ruling[]
  readonly #level: readonly Ruling[]

  constructor(upright: readonly Ruling[], level: readonly Ruling[]) {
    this.#upright = inOrder(upright)
    this.#level = inOrder(level)
  }

  /** Whether an upright line passes between two places at this height. */
  partsAcross(y: number, left: number, right: number): boolean {
    return between(this.#upright, left, right).some((line) => crosses(line, y))
  }

  /** Whether a level line passes between two heights at this place. */
  partsDown(x: number, top: number, bottom: number): boolean {
    return between(this.#level, top, bottom).some((line) => crosses(line, x))
  }

  /** The cell's edges on both sides, where the place lies between upright lines. */
  cellAt(y: number, left: number, right: number): { readonly left: number; readonly right: number } | undefined {
    const here = this.#upright.filter((line) => crosses(line, y))
    const before = here.findLast(({ at }) => at <= left + slack)
    const after = here.find(({ at }) => at >= right - slack)
    return before === undefined || after === undefined ? undefined : { left: before.at, right: after.at }
  }
}

export async function rulingsOf(page: PdfPage, base: Matrix): Promise<Rulings> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke])
  const fills = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke])
  const upright: Ruling[] = []
  const level: Ruling[] = []
  const kept: Matrix[] = []
  let current = base
  for (const [nth, operator] of fnArray.entries()) {
    const given = argsArray[nth] as unknown[] | null
    if (operator === OPS.save) kept.push(current)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) current = kept.pop() ?? base
    else if (operator === OPS.transform) current = combined(current, matrixOf(given as number[]))
    else if (operator === OPS.paintFormXObjectBegin) {
      kept.push(current)
      const inner = given?.[0] as ArrayLike<number> | null | undefined
      if (inner !== null && inner !== undefined) current = combined(current, matrixOf(inner))
    } else if (operator === OPS.constructPath) {
      const [paint, [path]] = given as [number, [ArrayLike<number> | null]]
      if (path === null || (!strokes.has(paint) && !fills.has(paint))) continue
      for (const points of outlines(path, current)) {
        const lines = strokes.has(paint) ? sides(points) : thin(points)
        for (const line of lines) note(line, upright, level)
      }
    }
    if (upright.length + level.length > mostRulings) break
  }
  return new Rulings(upright, level)
}

type Point = readonly [number, number]
type Line = readonly [Point, Point]

/** The parts of a path, each as its points. Where it bends, only its ends count. */
function outlines(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const found: Point[][] = []
  const point = (at: number): Point => placed(matrix, path[at] ?? 0, path[at + 1] ?? 0)
  for (let at = 0; at < path.length; ) {
    const step = path[at]
    if (step === 0) found.push([point(at + 1)])
    else if (step === 1) found.at(-1)?.push(point(at + 1))
    else if (step === 2) found.at(-1)?.push(point(at + 5))
    else if (step === 3) found.at(-1)?.push(point(at + 3))
    else {
      const [first] = found.at(-1) ?? []
      if (first !== undefined) found.at(-1)?.push(first)
    }
    at += [3, 3, 7, 5][step ?? 4] ?? 1
  }
  return found
}

function sides(points: readonly Point[]): Line[] {
  return points.slice(1).flatMap((point, nth): Line[] => {
    const before = points[nth]
    return before === undefined ? [] : [[before, point]]
  })
}

/** A filled rectangle that is so thin that it is a line. */
function thin(points: readonly Point[]): Line[] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  if (right - left <= thickest)
    return [
      [
        [(left + right) / 2, top],
        [(left + right) / 2, bottom],
      ],
    ]
  if (bottom - top <= thickest)
    return [
      [
        [left, (top + bottom) / 2],
        [right, (top + bottom) / 2],
      ],
    ]
  return []
}

function note([[x1, y1], [x2, y2]]: Line, upright: Ruling[], level: Ruling[]): void {
  const [across, down] = [Math.abs(x2 - x1), Math.abs(y2 - y1)]
  if (across <= thickest && down >= shortest) upright.push({ at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) })
  else if (down <= thickest && across >= shortest) level.push({ at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) })
}

function inOrder(rulings: readonly Ruling[]): readonly Ruling[] {
  return rulings.toSorted((one, other) => one.at - other.at)
}

function between(rulings: readonly Ruling[], from: number, to: number): Ruling[] {
  let low = 0
  let high = rulings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rulings[middle]?.at ?? 0) < from - slack) low = middle + 1
    else high = middle
  }
  let end = low
  while ((rulings[end]?.at ?? Number.POSITIVE_INFINITY) <= to + slack) end += 1
  return rulings.slice(low, end)
}

function crosses({ from, to }: Ruling, place: number): boolean {
  return place >= from - slack && place <= to + slack
}

// In points, of which there are 72 to an inch.
const thickest = 2
const shortest = 5
const slack = 1

/** More are a drawing, not a table. */
const mostRulings = 20_000
