import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { generators } from './generators.ts'

const root = resolve(import.meta.dirname, '../../..')

it('every generator has a name of its own', () => {
  expect(new Set(generators.map(({ name }) => name)).size).toBe(generators.length)
})

it.each(['data-dictionary', 'json-schema'])('what %s makes is committed as it is made', async (name) => {
  const files = await generators.find((generator) => generator.name === name)?.generate()
  for (const [path, content] of files ?? [])
    expect(await readFile(resolve(root, path), 'utf8'), `${path}: run "npm run generate"`).toBe(content)
})
