import type { ListedType } from '../lists/filters.ts'

/** 2,124 */
export function inFigures(count: number): string {
  return count.toLocaleString('en-US')
}

/** What one of a type is counted in. */
export const measureWord = {
  'normative-document': '件',
  interpretation: '篇',
  'bulletin-issue': '期',
  plan: '项',
  'standard-catalogue-item': '项',
  disclosure: '条',
} as const satisfies Record<ListedType, string>
