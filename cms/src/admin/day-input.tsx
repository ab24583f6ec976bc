import { useRef } from 'react'
import { writtenDay } from './written-day.ts'

interface Props {
  readonly id: string
  readonly name?: string
  readonly label: string
  readonly value: string
  readonly onChange: (words: string) => void
  readonly isReadOnly?: boolean
}

/** A calendar day, typed or pasted as people write it, or picked; shown as `YYYY-MM-DD` whatever language the browser speaks. */
export function DayInput({ id, name, label, value, onChange, isReadOnly = false }: Props) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <div className="day-field__row">
      <input
        disabled={isReadOnly}
        id={id}
        inputMode="numeric"
        name={name}
        onBlur={(event) => onChange(writtenDay(event.target.value))}
        onChange={(event) => onChange(event.target.value)}
        placeholder="如 2025-06-05"
        type="text"
        value={value}
      />
      {isReadOnly ? null : (
        <span className="day-field__picker">
          <button aria-label={`选择${label}`} onClick={() => picker.current?.showPicker()} type="button">
            <svg aria-hidden="true" fill="none" height="16" stroke="currentColor" viewBox="0 0 16 16" width="16">
              <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3" />
            </svg>
          </button>
          <input
            aria-hidden="true"
            onChange={(event) => onChange(event.target.value)}
            ref={picker}
            tabIndex={-1}
            type="date"
            value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''}
          />
        </span>
      )}
    </div>
  )
}
