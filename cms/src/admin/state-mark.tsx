import type { stateWords } from './progress-words.ts'

export type Mark = keyof typeof stateWords | 'cancelled'

/** A mark for each state: a ring waits, a half disc works, a disc is done, a cross failed, a stroke was taken back. Never colour alone. */
export function StateMark({ state }: { readonly state: Mark }) {
  return (
    <svg aria-hidden="true" className={`state-mark state-mark--${state}`} height="12" viewBox="0 0 12 12" width="12">
      {shapes[state]}
    </svg>
  )
}

const ring = <circle cx="6" cy="6" fill="none" r="4.75" stroke="currentColor" strokeWidth="1.5" />
const shapes = {
  waiting: ring,
  building: (
    <>
      {ring}
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </>
  ),
  live: <circle cx="6" cy="6" fill="currentColor" r="5.5" />,
  cancelled: <path d="M2 6h8" fill="none" stroke="currentColor" strokeWidth="2" />,
  failed: <path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="2" />,
}
