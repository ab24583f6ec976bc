import type { DefaultServerCellComponentProps } from 'payload'
import { stateWords } from './progress-words.ts'
import { StateMark } from './state-mark.tsx'

/** 发布进度 in the list of publications. */
export function StateCell({ cellData }: DefaultServerCellComponentProps) {
  const state = isState(cellData) ? cellData : 'waiting'
  return (
    <span className="state-cell">
      <StateMark state={state} /> {stateWords[state]}
    </span>
  )
}

function isState(data: unknown): data is keyof typeof stateWords {
  return typeof data === 'string' && data in stateWords
}
