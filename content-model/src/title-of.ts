import type { PublishedRecord } from './types/index.ts'

/** What a record is called, in lists, links and messages. */
export function titleOf(record: PublishedRecord): string {
  switch (record.type) {
    case 'authority':
    case 'topic':
    case 'section':
    case 'place':
    case 'site':
      return record.name
    case 'standard-catalogue-item':
      return [record.group, record.item, record.subItem].filter((part) => part !== undefined).join('·')
    default:
      return record.title
  }
}
