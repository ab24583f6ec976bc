/** The content of `segments.json`. */
export interface SegmentList {
  format: typeof format
  /** The folder of the engine, beside this file. */
  engine: string
  /** In order of their names: no answer depends on how the records are divided. */
  segments: { name: string; meta: string; records: number }[]
}

export const format = 2
