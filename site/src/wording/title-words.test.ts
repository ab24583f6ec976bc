import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { titlePieces } from './title-words.ts'

describe('the pieces of a title', () => {
  test('are its words, with names kept whole', () => {
    const pieces = titlePieces('云汀市自然资源和规划局关于公布云汀市区国有建设用地基准地价的通知', ['云汀市'])
    expect(pieces.filter((piece) => piece === '云汀市')).toHaveLength(2)
    expect(pieces).toContain('建设')
  })

  test('begin with no mark and with no 的', () => {
    const pieces = titlePieces('关于印发《云汀市养犬管理办法（试行）》的通知（2025年第6期）', ['云汀市'])
    for (const piece of pieces) expect(piece).not.toMatch(/^[》）的、，]/)
    expect(pieces.some((piece) => /[《（]$/.test(piece))).toBe(false)
  })

  test('are the title again when they are joined', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 3 }),
        (title, names) => {
          expect(titlePieces(title, names).join('')).toBe(title)
        },
      ),
    )
  })
})
