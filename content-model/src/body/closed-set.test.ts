import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBody } from './body.arbitrary.ts'
import { closedSet } from './closed-set.ts'

test.each(Object.keys(closedSet))('docs/body.md describes <%s>', (name) => {
  const documentation = readFileSync(new URL('../../../docs/body.md', import.meta.url), 'utf8')
  expect(documentation).toMatch(new RegExp(`\`${name}\`|<${name}[ >]`))
})

test('a body holds no element and no attribute outside the set', () => {
  fc.assert(
    fc.property(anyBody, (html) => {
      for (const [, name, attributes] of html.matchAll(/<([a-z0-9]+)((?: [a-z-]+="[^"]*")*)>/g)) {
        const names = Array.from((attributes ?? '').matchAll(/ ([a-z-]+)="/g), ([, attribute]) => attribute)
        expect(closedSet[name ?? '']).toEqual(expect.arrayContaining(names))
      }
    }),
  )
})
