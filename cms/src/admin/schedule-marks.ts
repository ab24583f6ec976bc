import type { ScheduleState } from '../schedules/schedule-words.ts'
import type { Mark } from './state-mark.tsx'

/** A schedule has the marks of a publication, and one of its own where it was taken back. */
export const scheduleMarks = {
  waiting: 'waiting',
  running: 'building',
  done: 'live',
  missed: 'failed',
  cancelled: 'cancelled',
} as const satisfies Record<ScheduleState, Mark>
