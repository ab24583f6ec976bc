/** How a row of measured values lies. */
export interface Spread {
  readonly p50: number
  readonly p95: number
  readonly max: number
  readonly count: number
}

/** Percentiles by the nearest value that was measured. Throws where nothing was. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (share: number): number => {
    const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
    if (value === undefined) throw new Error('Nothing was measured.')
    return value
  }
  return { p50: at(0.5), p95: at(0.95), max: at(1), count: sorted.length }
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
