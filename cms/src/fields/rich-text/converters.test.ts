import { anyBody } from '@gongkai/content-model/body/body.arbitrary'
import { bodyProblems } from '@gongkai/content-model/body/body-problems'
import { normaliseBody } from '@gongkai/content-model/body/normalise-body'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EditorNode, element } from './editor-state.ts'
import { identityContext } from './identity-context.ts'
import { publish } from './publish.ts'
import { store } from './store.ts'

const image = `${'a'.repeat(64)}.png`

describe('laws', () => {
  test('publish(store(html)) = html for every canonical body', () => {
    fc.assert(
      fc.property(anyBody, (html) => {
        expect(throughTheEditor(html)).toBe(html)
      }),
      { numRuns: 1000 },
    )
  })

  test('the same body always gives the same state', () => {
    fc.assert(
      fc.property(anyBody, (html) => {
        expect(store(html, identityContext(html))).toEqual(store(html, identityContext(html)))
      }),
    )
  })

  test.each([
    ['nothing', ''],
    [
      'merged and nested tables with captions',
      '<table><caption>表1<tr><th rowspan="2">甲<th colspan="2">乙<tr><th>丙<th>丁<tr><th>一<td align="right">1<td><p>a<p align="center">b<table><caption>内<tr><td colspan="2">x<tr><td>y<td><ol type="i"><li>z</ol></table></table>',
    ],
    [
      'pictures with captions',
      `<figure><img src="files/${image}" alt="图" width="9" height="8"><figcaption>图1 <a href="/x/">源</a></figcaption></figure><table><caption>表<tr><td><img src="files/${image}" alt="" width="9" height="8"></table>`,
    ],
    [
      'footnotes in text, tables and captions',
      '<p>a<sup><a href="#x">1</a></sup><table><caption>b<sup><a href="#y">2</a></sup><tr><td>c<sup><a href="#z">3</a></sup></table><section role="doc-endnotes"><ol><li id="z"><b>丙</b><li id="x"><p>甲<p>甲二<li id="y">乙</ol></section>',
    ],
    [
      'lists of all kinds',
      '<ol start="3" type="A"><li>a<ol><li>b</ol><ul><li>c</ul><li>d</ol><ol><li>e</ol><ul><li><ul><li>f</ul></ul>',
    ],
    ['preformatted text', '<pre>┌──┐\n│  甲│\n\n└──┘</pre>'],
  ])('holds for %s', (_, source) => {
    const html = normaliseBody(source)
    expect(throughTheEditor(html)).toBe(html)
  })
})

describe('what the editor adds changes nothing', () => {
  test('column widths, text cut into nodes, empty paragraphs, formats of paragraphs', () => {
    const state = {
      root: element('root', [
        element('paragraph', [text('第一'), text('条', 0), text('', 1)], {
          textFormat: 1,
          textStyle: 'color: red',
          indent: 2,
        }),
        element('paragraph', []),
        element('table', [element('tablerow', [cell([element('paragraph', [text('x')])])])], {
          colWidths: [92],
          rowStriping: true,
        }),
        element('paragraph', [], { format: 'center' }),
      ]),
    }
    expect(publish(state, noFiles)).toBe('<p>第一条</p>\n<table><tbody><tr><td>x</td></tr></tbody></table>')
  })

  test('a related file that Payload has filled in is as good as its id', () => {
    const upload = {
      type: 'upload',
      version: 3,
      relationTo: 'files',
      value: { id: 7, filename: 'x' },
      fields: { alt: ' 甲\n乙 ' },
    }
    const context = { file: (id: unknown) => ({ name: id === 7 ? image : 'wrong', width: 1, height: 2 }) }
    expect(publish({ root: element('root', [upload]) }, context)).toBe(
      `<figure><img src="files/${image}" alt="甲 乙" width="1" height="2"></figure>`,
    )
  })
})

describe('what an editor makes is canonical', () => {
  test('spaces in a row are kept, spaces at the ends are not', () => {
    const state = paragraphs([text('  申请人：   年  月 ')])
    expect(publish(state, noFiles)).toBe('<p>申请人： \u00A0\u00A0年 \u00A0月</p>')
  })

  test('captions beside nothing become centred paragraphs', () => {
    const state = {
      root: element('root', [caption('table', '表1'), element('paragraph', [text('x')]), caption('figure', '图1')]),
    }
    expect(publish(state, noFiles)).toBe('<p class="align-center">表1</p>\n<p>x</p>\n<p class="align-center">图1</p>')
  })

  test('lines made preformatted one by one are one text', () => {
    const state = {
      root: element(
        'root',
        ['┌─┐', '', '└─┘'].map((line) => element('preformatted', [text(line)])),
      ),
    }
    expect(publish(state, noFiles)).toBe('<pre>┌─┐\n\n└─┘</pre>')
  })

  test('a link that no body may hold keeps its text', () => {
    const link = element('link', [text('x')], {
      version: 3,
      fields: { linkType: 'custom', url: 'javascript:alert(1)' },
    })
    expect(publish(paragraphs([link]), noFiles)).toBe('<p>x</p>')
  })

  test('a link to a footnote is a further reference to it', () => {
    const link = element('link', [text('9')], { version: 3, fields: { linkType: 'custom', url: '#note-1' } })
    const html = publish(paragraphs([text('a'), footnote('甲'), link]), noFiles)
    expect(bodyProblems(html)).toEqual([])
    expect(html).toContain('<a href="#note-1"><sup>1</sup></a>')
  })

  test('both-way heads are heads of columns, justified text is ordinary', () => {
    const corner = cell([element('paragraph', [text('x')], { format: 'justify' })], { headerState: 3 })
    expect(publish({ root: element('root', [element('table', [element('tablerow', [corner])])]) }, noFiles)).toBe(
      '<table><thead><tr><th scope="col">x</th></tr></thead></table>',
    )
  })
})

test('a node that no feature of ours makes stops the export with its name', () => {
  expect(() =>
    publish({ root: element('root', [element('youtube', [])]) }, noFiles),
  ).toThrowErrorMatchingInlineSnapshot(
    `[Error: Unexpected editor node "youtube". Its feature is not among those of the rich-text editor.]`,
  )
})

const noFiles = identityContext('')

function throughTheEditor(html: string): string {
  return publish(store(html, identityContext(html)), identityContext(html))
}

function paragraphs(...lines: EditorNode[][]): { root: EditorNode } {
  return {
    root: element(
      'root',
      lines.map((line) => element('paragraph', line)),
    ),
  }
}

function text(value: string, format = 0): EditorNode {
  return { type: 'text', version: 1, text: value, format, detail: 0, mode: 'normal', style: '' }
}

function cell(children: EditorNode[], properties: Record<string, unknown> = {}): EditorNode {
  return element('tablecell', children, { headerState: 0, colSpan: 1, rowSpan: 1, ...properties })
}

function caption(of: 'table' | 'figure', words: string): EditorNode {
  return element('caption', [text(words)], { of })
}

function footnote(words: string): EditorNode {
  const note = { root: element('root', [element('paragraph', [text(words)])]) }
  return { type: 'inlineBlock', version: 1, fields: { id: '1', blockType: 'footnote', note } }
}
