import { expect, test } from 'vitest'
import { Ledger } from './ledger.ts'

const document = { id: 1, key: 'a', path: '/documents/a/', day: '2025-01-01' }

test('drafts are forbidden at once, replaced words when the change is live', () => {
  const ledger = new Ledger()
  const [first, second, draft] = [ledger.mark().mark, ledger.mark().mark, ledger.mark().mark]
  ledger.put({ ...document, current: first })
  ledger.forbid(draft, 'a draft')
  ledger.put({ ...document, current: second })
  expect([...ledger.forbidden.keys()]).toEqual([draft.characters, draft.word])
  ledger.allLive()
  expect(ledger.forbidden.get(first.word)).toBe('/documents/a/ said it before')
  ledger.put({ ...document, current: undefined })
  ledger.allLive()
  expect(ledger.forbidden.has(second.characters)).toBe(true)
  expect(ledger.live).toEqual([])
})
