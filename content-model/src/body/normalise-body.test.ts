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

const image = `files/${'a'.repeat(64)}.png`

describe('text', () => {
  test('keeps full-width and non-breaking spaces, and shows other white space as a page does', () => {
    expect(normaliseBody('<p>\n　　第一条　为了\n加强  管理&nbsp;&nbsp;。 </p>')).toBe(
      '<p>　　第一条　为了加强 管理\u00A0\u00A0。</p>',
    )
  })

  test('drops paragraphs with nothing to see, and keeps blanks to fill in', () => {
    expect(normaliseBody('<p>&nbsp;</p><p><br></p><p>姓名：<u>　　　　</u></p><p><u>　　</u></p>')).toBe(
      '<p>姓名：<u>　　　　</u></p>\n<p><u>　　</u></p>',
    )
  })

  test('takes marks from elements and styles, and joins neighbours that look alike', () => {
    expect(
      normaliseBody(
        '<p><span style="font-weight: bold;"><span style="font-size: 18pt">总</span></span><b>则</b><i>x</i></p>',
      ),
    ).toBe('<p><strong>总则</strong><em>x</em></p>')
  })

  test('begins a new paragraph at two line breaks', () => {
    expect(normaliseBody('甲<br>乙<br><br>丙')).toBe('<p>甲<br>乙</p>\n<p>丙</p>')
  })

  test('sets flush what a page does not indent where it indents the rest', () => {
    const indented = '<p style="text-indent:2em">正文</p>'
    expect(normaliseBody(`<p style="text-align:justify">各区人民政府：</p>${indented}${indented}`)).toBe(
      '<p class="align-left">各区人民政府：</p>\n<p>正文</p>\n<p>正文</p>',
    )
  })

  test('keeps the text of elements it does not know', () => {
    expect(normaliseBody('<article><o:p>甲</o:p><dl><dt>乙<dd>丙</dl></article><ruby>务<rt>wù</rt></ruby>')).toBe(
      '<p>甲</p>\n<p>乙</p>\n<p>丙</p>\n<p>务（wù）</p>',
    )
  })
})

describe('what never passes', () => {
  test.each([
    '<script>alert(1)</script>',
    '<style>p{}</style>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href=" &#1;javascript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="vbscript:x">x</a>',
    '<a href="/\\evil.example">x</a>',
    '<img src="https://evil.example/x.png" onerror="alert(1)">',
    '<p onclick="alert(1)" style="background:url(x)" id="x">x</p>',
    '<svg><script>alert(1)</script><a xlink:href="javascript:x">x</a></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<iframe src="https://evil.example"></iframe><object data=x></object><form action=x><input></form>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  ])('%s', (html) => {
    expect(normaliseBody(html)).not.toMatch(/script|style|on\w+=|data:|evil|<img|<form|<svg|id=/i)
  })
})

describe('lists', () => {
  test('a block within an item divides the list, and the numbers go on', () => {
    expect(normaliseBody('<ol type="a"><li>甲<table><tr><td>1</table><li>乙<li value="5">戊</ol>')).toBe(
      '<ol type="a"><li>甲</li></ol>\n<table><tbody><tr><td>1</td></tr></tbody></table>\n<ol start="2" type="a"><li>乙</li></ol>\n<ol start="5" type="a"><li>戊</li></ol>',
    )
  })

  test('lists beside each other are one where the numbers go on', () => {
    expect(normaliseBody('<ol><li>一</ol><ol start="2"><li>二</ol><ol><li>一</ol>')).toBe(
      '<ol><li>一</li><li>二</li></ol>\n<ol><li>一</li></ol>',
    )
  })

  test('a list that stands in a list belongs to the item before it', () => {
    expect(normaliseBody('<ul><li>甲</li><ul><li>子</li></ul><li>乙</li></ul>')).toBe(
      '<ul><li>甲<ul><li>子</li></ul></li><li>乙</li></ul>',
    )
  })
})

describe('tables', () => {
  test('rows are made full and spans are cut to the grid', () => {
    expect(normaliseBody('<table><tr><td rowspan="9">1<td>2<td>3<tr><td colspan="2">4<tr><td>5</table>')).toBe(
      '<table><tbody><tr><td rowspan="3">1</td><td>2</td><td>3</td></tr><tr><td colspan="2">4</td></tr><tr><td>5</td><td></td></tr></tbody></table>',
    )
  })

  test('rows and columns in which no cell begins are closed up', () => {
    expect(normaliseBody('<table><tr><td rowspan="2" colspan="2">1<td rowspan="2">2<tr></table>')).toBe(
      '<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    )
  })

  test('the head is the rows at the top that head columns, and no cell leaves it', () => {
    expect(
      normaliseBody(
        '<table><thead><tr><td>甲<td>乙</thead><tfoot><tr><td>合计<td>3</tfoot><tbody><tr><th>一<td>1</table>',
      ),
    ).toBe(
      '<table><thead><tr><th scope="col">甲</th><th scope="col">乙</th></tr></thead><tbody><tr><th scope="row">一</th><td>1</td></tr><tr><td>合计</td><td>3</td></tr></tbody></table>',
    )
    expect(normaliseBody('<table><tr><th rowspan="2">甲<th>乙<tr><td>丙</table>')).toBe(
      '<table><tbody><tr><th scope="col" rowspan="2">甲</th><th scope="col">乙</th></tr><tr><td>丙</td></tr></tbody></table>',
    )
  })

  test('tables stand in cells, with captions', () => {
    expect(
      normaliseBody('<table><caption>外<tr><td>x<table><caption><b>内</b><tr><td align="center">y</table></table>'),
    ).toBe(
      '<table><caption>外</caption><tbody><tr><td><p>x</p><table><caption><strong>内</strong></caption><tbody><tr><td class="align-center">y</td></tr></tbody></table></td></tr></tbody></table>',
    )
  })
})

describe('pictures', () => {
  test('a picture stands in a figure between paragraphs', () => {
    expect(normaliseBody(`<p>前<img src="${image}" alt="流程图" width="10" height="20">后</p>`)).toBe(
      `<p>前</p>\n<figure><img src="${image}" alt="流程图" width="10" height="20"></figure>\n<p>后</p>`,
    )
  })

  test('a caption keeps its links and marks', () => {
    const html = `<figure><img src="${image}" alt=""><figcaption>图1　<a href="/x/">来源</a></figcaption></figure>`
    expect(normaliseBody(html)).toBe(html)
  })

  test('a picture from elsewhere leaves its alternative text', () => {
    expect(normaliseBody('<img src="/x.png" alt="印章">')).toBe('<p>印章</p>')
  })
})

describe('footnotes', () => {
  const note = (content: string): string =>
    `<section role="doc-endnotes" aria-label="注释"><ol><li id="note-1">${content}<a href="#note-ref-1" role="doc-backlink" aria-label="返回正文">↩</a></li></ol></section>`
  const reference = '<sup><a href="#note-1" id="note-ref-1" role="doc-noteref">1</a></sup>'

  test.each([
    [
      'by hand',
      '<p>文<sup><a href="#n">1</a></sup></p><section role="doc-endnotes"><ol><li id="n">注</li></ol></section>',
    ],
    [
      'Markdown',
      '<p>文<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup></p><section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol><li id="user-content-fn-1"><p>注 <a href="#user-content-fnref-1" data-footnote-backref>↩</a></p></li></ol></section>',
    ],
    [
      'mammoth',
      '<p>文<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p><ol><li id="footnote-1"><p> 注 <a href="#footnote-ref-1">↑</a></p></li></ol>',
    ],
    [
      'Word',
      '<p>文<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1"><sup>[1]</sup></a> 注</p></div>',
    ],
  ])('are recognised as written by %s', (_, html) => {
    expect(normaliseBody(html)).toBe(`<p>文${reference}</p>\n${note('注')}`)
  })

  test('are numbered in the order of their references; a further reference is a link', () => {
    const html =
      '<p><sup><a href="#b">9</a></sup><sup><a href="#a">8</a></sup><sup><a href="#b">9</a></sup></p><section role="doc-endnotes"><ol><li id="a">甲<li id="b">乙</ol></section>'
    expect(normaliseBody(html)).toMatch(/note-1">乙.*note-2">甲/)
    expect(normaliseBody(html)).toContain('<a href="#note-1"><sup>1</sup></a></p>')
    expect(normaliseBody(normaliseBody(html))).toBe(normaliseBody(html))
  })

  test('a table of contents whose headings lead back to it is none', () => {
    const html = '<p><a href="#s" id="t">第一章　总则</a></p><h2 id="s"><a href="#t">第一章　总则</a></h2>'
    expect(normaliseBody(html)).not.toContain('note')
  })

  test('a note that nothing refers to stays as text', () => {
    expect(normaliseBody('<section role="doc-endnotes"><ol><li id="n">注</li></ol></section>')).toBe(
      '<ol><li>注</li></ol>',
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
