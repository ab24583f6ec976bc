'use client'

import { FieldDescription, FieldError, FieldLabel, useField, withCondition } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { TextFieldClientComponent } from 'payload'
import { useRef } from 'react'
import { writtenDay } from './written-day.ts'

/**
 * A calendar day: typed or pasted as people write it, or picked. It is kept as `YYYY-MM-DD`, with nothing of times or time
 * zones, and shown so whatever language the browser speaks.
 */
const Day: TextFieldClientComponent = ({ field, path: pathFromProps, readOnly }) => {
  const { value, setValue, showError, path, disabled } = useField<string | null>({
    potentiallyStalePath: pathFromProps,
  })
  const picker = useRef<HTMLInputElement>(null)
  const id = `field-${path.replaceAll('.', '__')}`
  const isReadOnly = readOnly === true || field.admin?.readOnly === true || disabled
  const keep = (words: string) => setValue(words === '' ? null : words)
  const classes = ['field-type', 'text', 'day-field', showError && 'error', isReadOnly && 'read-only']
  return (
    <div className={classes.filter(Boolean).join(' ')} style={mergeFieldStyles(field)}>
      <FieldLabel label={field.label ?? ''} path={path} required={field.required ?? false} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <div className="day-field__row">
          <input
            disabled={isReadOnly}
            id={id}
            inputMode="numeric"
            name={path}
            onBlur={(event) => keep(writtenDay(event.target.value))}
            onChange={(event) => keep(event.target.value)}
            placeholder="如 2025-06-05"
            type="text"
            value={value ?? ''}
          />
          {isReadOnly ? null : (
            <span className="day-field__picker">
              <button
                aria-label={`选择${String(field.label)}`}
                onClick={() => picker.current?.showPicker()}
                type="button"
              >
                <svg aria-hidden="true" fill="none" height="16" stroke="currentColor" viewBox="0 0 16 16" width="16">
                  <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3" />
                </svg>
              </button>
              <input
                aria-hidden="true"
                onChange={(event) => keep(event.target.value)}
                ref={picker}
                tabIndex={-1}
                type="date"
                value={/^\d{4}-\d{2}-\d{2}$/.test(value ?? '') ? (value ?? '') : ''}
              />
            </span>
          )}
        </div>
      </div>
      {field.admin?.description === undefined ? null : (
        <FieldDescription description={field.admin.description} path={path} />
      )}
    </div>
  )
}

export const DayField = withCondition(Day)
