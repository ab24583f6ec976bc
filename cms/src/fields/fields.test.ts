import { readExamples } from '@gongkai/content-model/examples'
import * as model from '@gongkai/content-model/field'
import { contentTypeNamed, contentTypes } from '@gongkai/content-model/types/index'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editFields, publishFields, storeFields } from './fields.ts'
import { MemoryContext } from './memory-context.ts'
import { anyPublished } from './published.arbitrary.ts'

describe('publish(store(x)) = x', () => {
  for (const { name, fields } of contentTypes) {
    const kinds = [...new Set(Object.values(fields).map(({ kind }) => kind))]
    // Bodies have a law of their own, with the sizes their pictures have there (rich-text/converters.test.ts).
    test(`for any ${name} (${kinds.join(', ')})`, () => {
      fc.assert(
        fc.property(anyPublished(withoutBodies(fields)), (values) => {
          const context = new MemoryContext()
          context.upload(values)
          const stored = jsonOf(storeFields(fields, values, context))
          expect(publishFields(fields, stored, context)).toEqual(values)
        }),
        { numRuns: 60 },
      )
    })
  }

  test('for every example', async () => {
    const { cases } = await readExamples()
    expect(cases.length).toBeGreaterThan(0)
    for (const { record, name } of cases) {
      const { type, key, ...values } = record
      const { fields } = contentTypeNamed(type)
      const context = new MemoryContext()
      context.upload(values)
      const stored = jsonOf(storeFields(fields, values, context))
      expect(publishFields(fields, stored, context), `${type}/${name} (${key})`).toEqual(values)
    }
  })
})

test('an internal field is edited, and never published', () => {
  const fields = { open: model.text('公开'), inner: model.internal(model.optional(model.text('内部'))) }
  expect(editFields(fields).map((field) => 'name' in field && field.name)).toEqual(['open', 'inner'])
  expect(publishFields(fields, { open: '一', inner: '二' }, new MemoryContext())).toEqual({ open: '一' })
})

test('white space that comes with pasting is not published', () => {
  const fields = { line: model.text('行'), lines: model.longText('段'), many: model.texts('词') }
  const stored = { line: ' 甲 ', lines: '甲\r\n乙\r\n', many: [' 丙 ', '  '] }
  expect(publishFields(fields, stored, new MemoryContext())).toEqual({ line: '甲', lines: '甲\n乙', many: ['丙'] })
})

test('what cannot be read as a value is passed on for the gate to refuse', () => {
  const fields = { at: model.instant('时刻') }
  expect(publishFields(fields, { at: '昨天' }, new MemoryContext())).toEqual({ at: '昨天' })
})

function withoutBodies(fields: model.Fields): model.Fields {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field.kind !== 'richText')
      .map(([name, field]) => [
        name,
        field.kind === 'list' || field.kind === 'group' ? { ...field, fields: withoutBodies(field.fields) } : field,
      ]),
  )
}

/** As a database gives it back. */
function jsonOf(stored: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(stored)) as Record<string, unknown>
}
