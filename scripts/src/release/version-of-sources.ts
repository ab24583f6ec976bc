import { sha256 } from '@gongkai/content-model/snapshot/digest'
import { digestOfSources } from '@gongkai/site/engine/bundle'
import { readerVersion } from '../attachment-texts/reader-version.ts'

/** What a release is made with. Another version may make other files of the same snapshot: all are made anew. */
export async function versionOfSources(): Promise<string> {
  return sha256(`${await digestOfSources()} ${await readerVersion()}`)
}
