import { buildSearch, type SearchShape, usualShape } from './search-index.ts'
import type { SearchRecord } from './search-record.ts'

/**
 * The files of the search over these records, by path below the site's root. The same records, in whatever order, give
 * the same bytes.
 */
export async function index(
  records: SearchRecord[],
  shape: SearchShape = usualShape,
): Promise<Map<string, Uint8Array>> {
  const byPath = new Map(records.map((record) => [record.path, record]))
  const files = new Map<string, Uint8Array>()
  const given = async (paths: string[]): Promise<SearchRecord[]> => paths.flatMap((path) => byPath.get(path) ?? [])
  await buildSearch(records, given, (path, content) => void files.set(path, content), shape)
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)))
}
