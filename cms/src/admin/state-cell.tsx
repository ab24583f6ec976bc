import type { DefaultServerCellComponentProps } from 'payload'
import type { PublicationShown } from '../publications/publication-shown.ts'
import { fieldLabel } from '../publications/publication-shown.ts'
import { stateOf, stateWord, tookWords } from './progress-words.ts'
import { StateMark } from './state-mark.tsx'

/** 发布进度 in the list of publications: the state, how long it took, and why it failed. */
export function StateCell({ rowData }: DefaultServerCellComponentProps) {
  const publication = rowData as PublicationShown & { readonly record: string }
  const state = stateOf(publication)
  const { failure, field, record } = publication
  return (
    <span className="state-cell">
      <span>
        <StateMark state={state} /> {stateWord(publication)}
      </span>
      {state === 'live' ? <small>{tookWords(publication)}</small> : null}
      {failure && state !== 'live' ? (
        <small className="state-cell__fault">{field ? `${fieldLabel(record, field)}：${failure}` : failure}</small>
      ) : null}
    </span>
  )
}
