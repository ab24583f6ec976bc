import fc from 'fast-check'
import { tidy } from './tidy.ts'
import {
  alignments,
  type Block,
  type Cell,
  type Inline,
  type List,
  markSet,
  marks,
  numberingTypes,
  type Paragraph,
} from './tree.ts'
import { writeBody } from './write-body.ts'

const anyText = fc.array(
  fc.constantFrom(
    '第一条',
    '为了',
    '，',
    '　',
    ' ',
    '\u00A0',
    '\n',
    'ABC',
    '<b>',
    '&amp;',
    '〔2024〕',
    '𠮷',
    '“',
    'é',
    '\t',
    '1',
    'a',
  ),
  { minLength: 1, maxLength: 5 },
)

const anyRun: fc.Arbitrary<Inline> = fc.record({
  kind: fc.constant('text' as const),
  text: anyText.map((pieces) => pieces.join('')),
  marks: fc.oneof(fc.constant([]), fc.subarray([...marks]).map(markSet)),
  href: fc.constantFrom(
    null,
    null,
    null,
    'https://www.example.cn/a?b=1&c=2',
    '/zhengce/',
    '#di-1-tiao',
    'mailto:office@example.cn',
    `files/${'b'.repeat(64)}.pdf`,
  ),
})

const anyBreak: fc.Arbitrary<Inline> = fc.constant({ kind: 'break' as const })

const anyAlignment = fc.constantFrom(null, null, ...alignments)

function paragraphOf(inline: fc.Arbitrary<Inline>): fc.Arbitrary<Paragraph> {
  return fc.record({
    kind: fc.constant('paragraph' as const),
    alignment: anyAlignment,
    inlines: fc.array(inline, { maxLength: 5 }),
  })
}

const anyFootnote: fc.Arbitrary<Inline> = fc
  .array(paragraphOf(fc.oneof(anyRun, anyBreak)), { maxLength: 2 })
  .map((note) => ({ kind: 'footnote' as const, note }))

const anyInline = fc.oneof(
  { arbitrary: anyRun, weight: 6 },
  { arbitrary: anyBreak, weight: 2 },
  { arbitrary: anyFootnote, weight: 1 },
)
const anyLine = fc.array(anyInline, { maxLength: 5 })
const anyParagraph = paragraphOf(anyInline)

const anyImage = fc.record({
  file: fc.constantFrom(`${'a'.repeat(64)}.png`, `${'c'.repeat(64)}.jpg`),
  alt: fc.constantFrom('', '流程图', '“图”<1>'),
  width: fc.constant(1200),
  height: fc.constant(800),
})

const anyDrawing = fc
  .array(fc.constantFrom('┌──┐', '│  甲│', '└──┘', '', '  缩进', '\tx', ' '), { maxLength: 5 })
  .map((lines) => lines.join('\n'))

const { block: anyBlock } = fc.letrec<{ block: Block; list: List; cell: Cell }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4 },
    anyParagraph,
    fc.constant({ kind: 'rule' as const }),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const, 4 as const, 5 as const),
      alignment: anyAlignment,
      inlines: anyLine,
    }),
    fc.record({ kind: fc.constant('quote' as const), paragraphs: fc.array(anyParagraph, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('preformatted' as const), text: anyDrawing }),
    fc.record({ kind: fc.constant('figure' as const), image: anyImage, caption: anyLine }),
    tie('list'),
    fc.record({
      kind: fc.constant('table' as const),
      caption: anyLine,
      rows: fc.array(fc.array(tie('cell'), { maxLength: 4 }), { maxLength: 4 }),
    }),
  ),
  list: fc.record({
    kind: fc.constant('list' as const),
    numbering: fc.option(
      fc.record({ start: fc.integer({ min: 0, max: 4 }), type: fc.constantFrom(...numberingTypes) }),
    ),
    items: fc.array(
      fc.record({
        inlines: anyLine,
        lists: fc.oneof({ maxDepth: 4 }, fc.constant<List[]>([]), fc.array(tie('list'), { maxLength: 2 })),
      }),
      { maxLength: 3 },
    ),
  }),
  cell: fc.record({
    heads: fc.constantFrom(null, null, 'col' as const, 'row' as const),
    colspan: fc.integer({ min: 1, max: 3 }),
    rowspan: fc.integer({ min: 1, max: 3 }),
    blocks: fc.oneof(
      { maxDepth: 4 },
      fc.array(anyParagraph, { maxLength: 2 }),
      fc.array(tie('block'), { maxLength: 2 }),
    ),
  }),
}))

/** Any tree of blocks, untidy ones included: merged and nested tables, images with captions, footnotes. */
export const anyBlocks: fc.Arbitrary<Block[]> = fc.array(anyBlock, { maxLength: 6 })

/** Canonical HTML. */
export const anyBody: fc.Arbitrary<string> = anyBlocks.map((blocks) => writeBody(tidy(blocks)))
