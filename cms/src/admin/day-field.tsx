'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

/** A calendar day: the browser's own date input, which holds `YYYY-MM-DD` and nothing of times or time zones. */
export const DayField: TextFieldClientComponent = ({ field, path: pathFromProps, readOnly, validate: _validate }) => {
  const { value, setValue, showError, path, disabled } = useField<string | null>({
    potentiallyStalePath: pathFromProps,
  })
  const id = `field-${path.replaceAll('.', '__')}`
  const isReadOnly = readOnly || field.admin?.readOnly || disabled
  return (
    <div
      className={['field-type', 'text', 'day-field', showError && 'error', isReadOnly && 'read-only']
        .filter(Boolean)
        .join(' ')}
      style={field.admin?.width ? { flex: `0 1 ${field.admin.width}` } : { flex: '1 1 auto' }}
    >
      <FieldLabel label={field.label ?? ''} path={path} required={field.required ?? false} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          id={id}
          type="date"
          min="0001-01-01"
          max="9999-12-31"
          name={path}
          value={value ?? ''}
          disabled={isReadOnly}
          onChange={(event) => setValue(event.target.value === '' ? null : event.target.value)}
        />
      </div>
      {field.admin?.description === undefined ? null : (
        <FieldDescription description={field.admin.description} path={path} />
      )}
    </div>
  )
}
