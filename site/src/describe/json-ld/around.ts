import type { Library } from '@gongkai/content-model/library'
import type { RecordOf } from '@gongkai/content-model/types/index'
import { citedNode } from './node-of.ts'

/** A row of a standard catalogue: its name with the group it stands in, the documents it rests on. */
export function catalogueItemNode(item: RecordOf<'standard-catalogue-item'>, library: Library): object {
  return {
    name: [item.group, item.item, item.subItem].filter((part) => part !== undefined).join('·'),
    subjectOf: item.legalBasis.map(({ target, citation }) => citedNode(target, citation, library)),
  }
}

/** 准印证号 is a permit, no ISSN; only what has an ISSN's form is called one. */
export function periodicalNode({ serialNumber }: RecordOf<'periodical'>): object {
  const issn = serialNumber === undefined ? null : /\d{4}-\d{3}[\dX]/.exec(serialNumber)
  return issn === null ? { issn: undefined, identifier: serialNumber } : { issn: issn[0] }
}

/** A place on the map. */
export function placeNode({ latitude, longitude }: RecordOf<'place'>): object {
  if (latitude === undefined || longitude === undefined) return { latitude: undefined, longitude: undefined }
  return {
    latitude: undefined,
    longitude: undefined,
    geo: { '@type': 'GeoCoordinates', latitude: Number(latitude), longitude: Number(longitude) },
  }
}
