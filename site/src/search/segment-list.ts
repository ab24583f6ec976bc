/** The content of `segments.json`. */
export interface SegmentList {
  format: typeof format
  /** In order of their names: no answer depends on how the records are divided. */
  segments: ListedSegment[]
}

export interface ListedSegment {
  name: string
  table: string
  records: number
}

/** Where a segment's table is, below the search folder. */
export function tableOf({ name, table }: Pick<ListedSegment, 'name' | 'table'>): string {
  return `${name}/${table}.table`
}

export const format = 8

/** The file that the search page reads first, below the search folder: the only one whose content changes under its name. */
export const listName = 'segments.json'
