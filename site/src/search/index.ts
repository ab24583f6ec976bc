import { indexSegment } from './index-segment.ts'
import type { SearchRecord } from './search-record.ts'
import { format, type SegmentList, segments, usualLimits } from './segments.ts'

/**
 * The files of the search over these records, by path below the site's root. The same records, in whatever order, give
 * the same bytes. All names but `search/segments.json` follow from the content, so the other files never change.
 */
export async function index(records: SearchRecord[], limits = usualLimits): Promise<Map<string, Uint8Array>> {
  refuseTwins(records)
  const files = new Map<string, Uint8Array>()
  const list: SegmentList = { format, engine: '', segments: [] }
  for (const segment of segments(records, limits)) {
    const indexed = await indexSegment(segment)
    list.engine = indexed.engine
    list.segments.push({ name: segment.name, records: segment.records.length })
    for (const [path, content] of indexed.files) files.set(`search/${path}`, content)
  }
  files.set('search/segments.json', new TextEncoder().encode(`${JSON.stringify(list)}\n`))
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)))
}

function refuseTwins(records: SearchRecord[]): void {
  const seen = new Set<string>()
  for (const { path } of records) {
    if (seen.has(path))
      throw new Error(`Two records for search have the path ${path}, expected one. Check where the records are made.`)
    seen.add(path)
  }
}
