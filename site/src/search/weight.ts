import { begins, type Part, partAt } from './positions.ts'

/**
 * How much it says that a phrase first stands at this place. Number and title before summary and text: who asks for a
 * number or a name wants the record that bears it before those that cite it. Records of equal weight go by day.
 */
export function weight(position: number): number {
  return weights[partAt(position)] + (position === begins.title ? startOfTitle : 0)
}

// Text stands among the initials only where it is the end of a title that is longer than its room.
const weights: Record<Part, number> = {
  numbers: 8,
  title: 6,
  initials: 6,
  summary: 3,
  authorities: 2,
  headings: 2,
  body: 1,
}
const startOfTitle = 1
