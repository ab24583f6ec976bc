import { describe, expect, it } from 'vitest'
import { jsonSchemaOf } from './json-schema.ts'
import { contentTypeNamed, contentTypes } from './types/index.ts'

describe('the JSON Schema of a type', () => {
  it.each(contentTypes.map((type) => [type.name, type] as const))(
    '%s names every published field, and no other',
    (_, type) => {
      const published = Object.entries(type.fields).flatMap(([name, field]) => (field.internal ? [] : [name]))
      const schema = jsonSchemaOf(type)
      expect(Object.keys(schema.properties ?? {}).sort()).toEqual([...published, 'key', 'type'].sort())
      expect(schema.additionalProperties).toBe(false)
    },
  )
  it('requires what is always needed to publish', () => {
    expect(jsonSchemaOf(contentTypeNamed('topic')).required).toEqual(['code', 'name', 'type', 'key'])
  })
  it('carries the label, the help and the codes of a field', () => {
    expect(jsonSchemaOf(contentTypeNamed('disclosure')).properties).toMatchObject({
      disclosureMode: { title: '公开属性', enum: ['proactive', 'on-request', 'withheld'] },
      validThrough: { title: '有效至', format: 'date' },
      attachments: { items: { properties: { title: { title: '名称' } } } },
    })
  })
})
