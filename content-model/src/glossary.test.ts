import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import type { Fields } from './field.ts'
import { contentTypes } from './types/index.ts'
import { validityState } from './vocabularies/validity-state.ts'

/** Rows of docs/glossary.md: the Chinese terms of the first column, and the words in code of the third. */
const rows = readFileSync(resolve(import.meta.dirname, '../../docs/glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map((cells) => ({
    terms: (cells[1] ?? '').split('、'),
    code: [...(cells[3] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
  }))

it.each(contentTypes.map((type) => [type.name, type] as const))(
  'the glossary has every field of %s under its label',
  (_, type) => {
    const missing = [...labels(type.fields)].filter(
      ({ label, name }) => !rows.some(({ terms, code }) => terms.includes(label) && code.includes(name)),
    )
    expect(missing, 'add a row to docs/glossary.md').toEqual([])
  },
)

it('the glossary has every content type and every state of validity', () => {
  for (const type of contentTypes)
    expect(
      rows.some(({ terms, code }) => terms.includes(type.label) && code.includes(type.name)),
      type.name,
    ).toBe(true)
  for (const { code: state, label } of validityState.terms)
    expect(
      rows.some(({ terms, code }) => terms.includes(label) && code.includes(state)),
      state,
    ).toBe(true)
})

function* labels(fields: Fields): Generator<{ readonly name: string; readonly label: string }> {
  for (const [name, field] of Object.entries(fields)) {
    yield { name, label: field.label }
    if (field.kind === 'group' || field.kind === 'list') yield* labels(field.fields)
  }
}
