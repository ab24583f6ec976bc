import type { Library } from '@gongkai/content-model/library'

/** A path of the portal as a whole address, as others have to write it. */
export function addressOf(path: string, { site }: Pick<Library, 'site'>): string {
  return `https://${site.domain}${path}`
}
