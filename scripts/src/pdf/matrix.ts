/** A transformation of the plane as PDF writes it: x′ = ax + cy + e, y′ = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** First `inner`, then `outer`. */
export function combined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = inner
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

export function placed([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The six numbers of a matrix. Throws where there are not as many. */
export function matrixOf(numbers: ArrayLike<number>): Matrix {
  const [a, b, c, d, e, f] = Array.from(numbers)
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined)
    throw new Error(`Unexpected transformation of ${numbers.length} numbers, expected 6.`)
  return [a, b, c, d, e, f]
}
