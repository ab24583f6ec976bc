import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyBlocks, anyBody } from './body.arbitrary.ts'
import { bodyProblems } from './body-problems.ts'
import { closedSet } from './closed-set.ts'
import { normaliseBody } from './normalise-body.ts'
import { readBody } from './read-body.ts'
import { tidy } from './tidy.ts'

describe('laws', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(anyBody, (html) => {
        expect(normaliseBody(html)).toBe(html)
      }),
      { numRuns: 1000 },
    )
  })

  test('tidying twice is tidying once', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        expect(tidy(tidy(blocks))).toEqual(tidy(blocks))
      }),
      { numRuns: 500 },
    )
  })

  test('a tidy tree survives being written and read', () => {
    fc.assert(
      fc.property(anyBody, (html) => {
        expect(tidy(readBody(html))).toEqual(readBody(html))
      }),
    )
  })

  test('normalising twice is normalising once, whatever the HTML', () => {
    fc.assert(
      fc.property(anyTagSoup, (soup) => {
        const once = normaliseBody(soup)
        expect(normaliseBody(once)).toBe(once)
        expect(bodyProblems(once)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})

const anyTagSoup = fc
  .array(
    fc.oneof(
      fc
        .constantFrom(
          ...Object.keys(closedSet),
          'div',
          'span',
          'font',
          'b',
          'tfoot',
          'script',
          'h1',
          'dl',
          'dd',
          'ruby',
          'rt',
          'svg',
          'math',
        )
        .chain((name) =>
          fc.constantFrom(
            `<${name}>`,
            `</${name}>`,
            `<${name} style="text-align:center;font-weight:bold" onclick=alert(1) id=x>`,
            `<${name} colspan=2 rowspan=0 start=3 value=7 href="#x" name=y class="align-right">`,
          ),
        ),
      fc.constantFrom(
        '文字',
        '　',
        ' ',
        '\n',
        '[1]',
        '<a href="#y" id=x>1</a>',
        '<a href="#x" name=y>[1]</a>',
        '<br><br>',
      ),
      fc.constantFrom(
        `<img src="files/${'a'.repeat(64)}.png" alt=图>`,
        '<img src=x alt=y>',
        '<!-- -->',
        '&nbsp;',
        '&lt;',
      ),
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(''))
