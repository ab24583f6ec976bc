import { filePath } from '@gongkai/content-model/paths'
import type { Parents } from 'hast'
import { elementsIn } from './element.ts'

/** A body names its files as `files/<name>`; on the site they have an address of their own. Images load when they are near. */
export function pointToFiles(tree: Parents): void {
  for (const { tagName, properties } of elementsIn(tree)) {
    for (const attribute of ['src', 'href'] as const) {
      const address = properties[attribute]
      if (typeof address === 'string' && address.startsWith('files/'))
        properties[attribute] = filePath(address.slice('files/'.length))
    }
    if (tagName === 'img') Object.assign(properties, { loading: 'lazy', decoding: 'async' })
  }
}
