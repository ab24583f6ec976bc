import type { Portal } from '../portal.ts'

/** What feeds are made from. */
export type FeedSource = Pick<Portal, 'library' | 'tombstones' | 'today' | 'validity'>
