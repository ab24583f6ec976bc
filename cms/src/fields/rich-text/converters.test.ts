import { anyBody } from '@gongkai/content-model/body/body.arbitrary'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identityContext } from './identity-context.ts'
import { publish } from './publish.ts'
import { store } from './store.ts'

test('publish(store(html)) = html for every canonical body', () => {
  fc.assert(
    fc.property(anyBody, (html) => {
      expect(publish(store(html, identityContext(html)), identityContext(html))).toBe(html)
    }),
    { numRuns: 1000 },
  )
})
