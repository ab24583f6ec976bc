import { describe, expect, test } from 'vitest'
import { readExamples } from './examples.ts'
import { headOf, openHead } from './head.ts'
import { textsIn } from './texts-in.ts'
import type { PublishedRecord } from './types/index.ts'

const { snapshot } = await readExamples()
const records = [...snapshot.records.values()] as PublishedRecord[]

describe('the head of a record', () => {
  test('opened reads as the whole record does', () => {
    let bodies = 0
    for (const record of records) {
      const head = headOf(record)
      bodies += head.bodies.length
      const opened = openHead(head, () => record)
      expect(opened).toEqual(record)
      expect(textsIn(opened)).toEqual(textsIn(record))
    }
    expect(bodies).toBeGreaterThan(50)
  })

  test('says nothing of its bodies, opened or not', () => {
    for (const record of records) {
      const head = headOf(record)
      const before = JSON.stringify(head)
      expect(before).not.toContain('<p')
      openHead(head, () => record)
      expect(JSON.stringify(head)).toBe(before)
    }
  })

  test('fetches the record only where a body is read, each time', () => {
    const record = records.find(({ type }) => type === 'interpretation')
    if (record === undefined) throw new Error('The examples have no interpretation.')
    let fetched = 0
    const opened = openHead(JSON.parse(JSON.stringify(headOf(record))), () => {
      fetched += 1
      return record
    })
    expect(Reflect.get(opened, 'title')).toBe(Reflect.get(record, 'title'))
    expect(fetched).toBe(0)
    expect(Reflect.get(opened, 'body')).toBe(Reflect.get(record, 'body'))
    expect(Reflect.get(opened, 'body')).toBe(Reflect.get(record, 'body'))
    expect(fetched).toBe(2)
  })
})
