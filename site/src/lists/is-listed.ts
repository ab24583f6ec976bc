import type { PublishedRecord } from '@gongkai/content-model/types/index'
import { filters, type Listed } from './filters.ts'

/** Whether records of its type stand in lists. */
export function isListed(record: PublishedRecord): record is Listed {
  return record.type in filters
}
