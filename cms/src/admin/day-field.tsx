'use client'

import { FieldDescription, FieldError, FieldLabel, useField, withCondition } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { TextFieldClientComponent } from 'payload'
import { DayInput } from './day-input.tsx'

/**
 * A calendar day: typed or pasted as people write it, or picked. It is kept as `YYYY-MM-DD`, with nothing of times or time
 * zones, and shown so whatever language the browser speaks.
 */
const Day: TextFieldClientComponent = ({ field, path: pathFromProps, readOnly }) => {
  const { value, setValue, showError, path, disabled } = useField<string | null>({
    potentiallyStalePath: pathFromProps,
  })
  const id = `field-${path.replaceAll('.', '__')}`
  const isReadOnly = readOnly === true || field.admin?.readOnly === true || disabled
  const keep = (words: string) => setValue(words === '' ? null : words)
  const classes = ['field-type', 'text', 'day-field', showError && 'error', isReadOnly && 'read-only']
  return (
    <div className={classes.filter(Boolean).join(' ')} style={mergeFieldStyles(field)}>
      <FieldLabel label={field.label ?? ''} path={path} required={field.required ?? false} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <DayInput
          id={id}
          isReadOnly={isReadOnly}
          label={String(field.label)}
          name={path}
          onChange={keep}
          value={value ?? ''}
        />
      </div>
      {field.admin?.description === undefined ? null : (
        <FieldDescription description={field.admin.description} path={path} />
      )}
    </div>
  )
}

export const DayField = withCondition(Day)
