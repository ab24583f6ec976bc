import { createHash } from 'node:crypto'
import { anyBody } from '@gongkai/content-model/body/body.arbitrary'
import type { Field, Fields, FileValue } from '@gongkai/content-model/field'
import { addDays } from '@gongkai/content-model/values/calendar-day'
import { parseDocumentNumber } from '@gongkai/content-model/values/document-number'
import fc from 'fast-check'

/** Any published values of these fields: what is not required may be absent. */
export function anyPublished(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  const published = Object.entries(fields).filter(([, field]) => !field.internal)
  const required = published.filter(([, { presence }]) => presence === 'required').map(([name]) => name)
  return fc.record(Object.fromEntries(published.map(([name, field]) => [name, anyValue(field)])), {
    requiredKeys: required,
    noNullPrototype: true,
  })
}

/** Any value that the schema of a field accepts, of its kind. */
export function anyValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      if (field.many) return several(anyLine)
      return field.multiline ? anyLines : anyLine
    case 'value': {
      const one: fc.Arbitrary<unknown> = field.of.name === 'document-number' ? anyDocumentNumber : anyIndexNumber
      return field.many ? several(one) : one
    }
    case 'number':
      return fc.integer({ min: field.min, max: field.max })
    case 'flag':
      return fc.constant(true)
    case 'date':
      return field.precision === 'day' ? anyDay : anyInstant
    case 'choice': {
      const one = fc.constantFrom(...field.vocabulary.terms.map(({ code }) => code))
      return field.many ? several(one) : one
    }
    case 'references': {
      const one = fc.tuple(fc.constantFrom(...field.to), anyKey).map(([type, key]) => `${type}/${key}`)
      return field.many ? several(one) : one
    }
    case 'richText':
      return anyBody.filter((html) => html !== '')
    case 'file':
      return anyFile
    case 'graphic':
      return anyGraphic
    case 'group':
      return anyPublished(field.fields).filter((values) => Object.keys(values).length > 0)
    case 'list':
      return fc.array(anyPublished(field.fields), { minLength: 1, maxLength: 3 })
  }
}

const word = fc.constantFrom(
  '云汀市',
  '住房',
  '〔2025〕',
  ' ',
  '　',
  '"',
  '<b>',
  '\\',
  '𠮷',
  '：',
  'ABC',
  '1',
  "'",
  '%',
  '_',
)
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''))

const anyLine = words.map((text) => text.trim()).filter((text) => text !== '')
const anyLines = fc
  .array(fc.oneof(anyLine, fc.constant('')), { minLength: 1, maxLength: 4 })
  .map((all) => all.join('\n').trim())
  .filter((text) => text !== '')

const anyKey = fc.constantFrom('a', 'b-1', '11380900MB10A0074U-2025-00001', 'x_2f_y', 'Z')

const anyDocumentNumber = fc
  .constantFrom(
    '云政规〔2025〕7号',
    '国办发[2018]37号',
    '国务院令第588号',
    '2021年第3号',
    '主席令第四十五号',
    '无号文件',
  )
  .map((printed) => parseDocumentNumber(printed))
  .filter((number) => number !== undefined)

const anyIndexNumber = fc
  .integer({ min: 1, max: 99_999 })
  .map((serial) => `000014349/2025-${String(serial).padStart(5, '0')}`)

const anyDay = fc.integer({ min: 0, max: 400_000 }).map((days) => addDays('1000-01-01', days))
const anyInstant = fc
  .date({ min: new Date('1949-10-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())

const anyFile: fc.Arbitrary<FileValue> = fc
  .record({
    seed: fc.nat(50),
    name: anyLine,
    kind: fc.constantFrom(['pdf', 'application/pdf'], ['csv', 'text/csv']),
    bytes: fc.integer({ min: 1, max: 1e9 }),
  })
  .map(({ seed, name, kind: [extension, mediaType], bytes }) => ({
    file: `${createHash('sha256').update(String(seed)).digest('hex')}.${extension}`,
    name,
    mediaType: String(mediaType),
    bytes,
  }))

const anyGraphic = fc
  .record(
    {
      file: anyFile,
      width: fc.integer({ min: 1, max: 20_000 }),
      height: fc.integer({ min: 1, max: 20_000 }),
      alternative: anyLine,
      caption: anyLine,
    },
    { requiredKeys: ['file', 'width', 'height', 'alternative'], noNullPrototype: true },
  )
  .map(({ file, ...rest }) => ({ ...file, ...rest }))

function several<V>(one: fc.Arbitrary<V>): fc.Arbitrary<V[]> {
  return fc.uniqueArray(one, { minLength: 1, maxLength: 4, selector: (value) => JSON.stringify(value) })
}
