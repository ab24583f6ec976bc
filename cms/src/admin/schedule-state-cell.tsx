import type { DefaultServerCellComponentProps } from 'payload'
import { type ScheduleState, scheduleStates } from '../schedules/schedule-words.ts'
import { scheduleMarks } from './schedule-marks.ts'
import { StateMark } from './state-mark.tsx'

/** 进度 of a schedule in the list. */
export function ScheduleStateCell({ cellData }: DefaultServerCellComponentProps) {
  const state = (typeof cellData === 'string' && cellData in scheduleStates ? cellData : 'waiting') as ScheduleState
  return (
    <span className="state-cell">
      <span>
        <StateMark state={scheduleMarks[state]} /> {scheduleStates[state]}
      </span>
    </span>
  )
}
