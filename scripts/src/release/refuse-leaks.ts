import { filePath, referencePath } from '@gongkai/content-model/paths'
import { thumbnailPath } from '@gongkai/site/thumbnails'

/** A record that a release takes off the portal, with the files it had. */
export interface TakenOff {
  readonly reference: string
  readonly files: readonly string[]
}

/** What will stand once the release is in place. Files are named by their path, as in the release's manifest. */
export interface Coming {
  readonly has: (file: string) => boolean
  /** Whether the release has made it, be it the same as before. */
  readonly isMade: (file: string) => boolean
  /** Paths of files below a folder, as they stood before. */
  readonly below: (folder: string) => readonly string[]
  /** Whether the portal has an output there. */
  readonly isOutput: (file: string) => boolean
  /** Whether a record of the portal needs the file. */
  readonly isNeeded: (name: string) => boolean
  /** Files, and records of the search index by reference, that were made from what the record said; `name`: or from what it was called. */
  readonly restedOn: (reference: string, name: boolean) => readonly string[]
  /** Whether the search index was told of the record, by reference. */
  readonly isSearchedAnew: (reference: string) => boolean
  /** Whether the search index holds the record's page. */
  readonly isSearched: (path: string) => boolean
}

/**
 * Throws where anything would stay that a record said which is replaced or taken off: what was made from it has to be made again, and then cannot say it, for the
 * portal does not have it any more. Of a record that is taken off, no file of its own may stay either, no attachment that nobody else has, and no
 * entry in the search index.
 */
export function refuseLeaks(takenOff: readonly TakenOff[], replaced: readonly string[], coming: Coming): void {
  const left = [
    ...takenOff.flatMap((record) => leftOf(record, coming).map((place) => `${record.reference}：${place}`)),
    ...replaced.flatMap((reference) => notMadeAgain(reference, false, coming).map((place) => `${reference}：${place}`)),
  ]
  if (left.length === 0) return
  const many = `网站没有更新：撤下或替换的内容还会留在 ${left.length} 处。请把下面的内容告诉维护人员：`
  throw new Error([many, ...left.slice(0, 50)].join('\n'))
}

function leftOf({ reference, files }: TakenOff, coming: Coming): string[] {
  const path = referencePath(reference)
  const own = coming.below(path).filter((file) => coming.has(file) && !coming.isOutput(file))
  const attached = files
    .filter((name) => !coming.isNeeded(name))
    .flatMap((name) => [filePath(name), thumbnailPath(name)])
    .filter(coming.has)
  const searched = coming.isSearched(path) ? [`${path}（搜索）`] : []
  return [...own, ...attached, ...notMadeAgain(reference, true, coming), ...searched]
}

function notMadeAgain(reference: string, name: boolean, { restedOn, has, isMade, isSearchedAnew }: Coming): string[] {
  return restedOn(reference, name).filter((one) =>
    one.startsWith('/') ? has(one) && !isMade(one) : !isSearchedAnew(one),
  )
}
