import type { Portal } from '../portal.ts'

/** What entries of feeds are made from. */
export type FeedSource = Pick<Portal, 'library' | 'today' | 'validity'>
