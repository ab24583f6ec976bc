import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { docxOf } from '../testing/docx-of.ts'
import { drawnTables } from './drawn-tables.ts'
import { readDocx } from './read-docx.ts'
import { readHtml } from './read-html.ts'
import { readJson } from './read-json.ts'
import { readMarkdown } from './read-markdown.ts'

describe('HTML', () => {
  const page = `<!doctype html><html><head><title>云汀市人民政府</title><meta name="ArticleTitle" content="关于占道的通知"><meta name="PubDate" content="2020-03-05 10:20"><meta name="ContentSource" content="市公安局"></head><body>
    <nav><a href="/">首页</a></nav>
    <table><tr><td>索 引 号：</td><td>11370322004222241N/2020-00012</td><td>发文机关：</td><td>云汀市公安局</td></tr><tr><td>成文日期：</td><td>2020年3月1日</td><td>文　　号：</td><td>云公发〔2020〕3号</td></tr></table>
    <div class="TRS_Editor"><p style="text-align:center"><span style="font-size:18pt"><b>关于占道的</b></span><br><span>通知</span></p><p>各区：</p><div style="text-indent:2em">请执行。<script>alert(1)</script></div><table><tbody><tr><td><table><tr><td colspan="2">甲</td></tr><tr><td>乙</td><td>丙</td></tr></table></td></tr></tbody></table><p><a href="/files/a.docx">附件：申请表.docx</a></p><p style="display:none">隐藏</p></div><footer>版权所有</footer></body></html>`

  test('main text, head block and meta tags of a portal page', () => {
    const { tree, fields, attachments } = readHtml(page)
    expect(fields).toMatchObject({
      title: '关于占道的通知',
      indexNumber: '11370322004222241N/2020-00012',
      issuers: '云汀市公安局',
      signedOn: '2020年3月1日',
      documentNumber: '云公发〔2020〕3号',
      publishedAt: '2020-03-05 10:20',
      source: '市公安局',
    })
    expect(attachments).toEqual([{ name: '附件：申请表.docx', address: '/files/a.docx' }])
    expect(toHtml(tree)).toMatchInlineSnapshot(
      `"<p class="align-center"><span style="font-size:18pt"><b>关于占道的</b></span></p><p class="align-center"><span>通知</span></p><p>各区：</p><p>请执行。</p><table><tbody><tr><td colspan="2">甲</td></tr><tr><td>乙</td><td>丙</td></tr></tbody></table><p><a href="/files/a.docx">附件：申请表.docx</a></p>"`,
    )
  })

  test('a page without a known place: what holds most of its text', () => {
    const long = '占道管理要求认真落实。'.repeat(12)
    const { tree } = readHtml(
      `<body><div><a href="/">首页</a></div><div class="x"><h1>占道通知</h1><p>${long}</p><p>${long}</p></div></body>`,
    )
    expect(toHtml(tree)).toMatch(/^<h1>占道通知<\/h1><p>/)
  })
})

test('a page of divisions and line breaks, its title in the head', () => {
  const long = '占道管理要求认真落实，并于年底前报告。'.repeat(8)
  const menu = '<a href="/a">机构职能</a><a href="/b">政策文件</a>'.repeat(30)
  const { tree, fields } = readHtml(
    `<html><head><title>云汀市公安局关于占道的通知_云汀市人民政府</title></head><body><div class="menu">${menu}</div><div><div class="c">各分局：<br/>　　${long}<br>　　请执行。</div></div></body></html>`,
  )
  expect(fields.title).toBe('云汀市公安局关于占道的通知')
  expect(tree.children).toHaveLength(3)
  expect(toHtml(tree)).toMatch(/^<p>各分局：<\/p><p>　　占道/)
})

test('the name of a site is no title', () => {
  expect(
    readHtml('<html><head><title>云汀市人民政府门户网站</title></head><body><p>请执行。</p></body></html>').fields
      .title,
  ).toBeUndefined()
})

describe('Markdown', () => {
  test('front matter is input, its date is not', () => {
    const { fields } = readMarkdown(
      '---\ntitle: 占道办法\nauthor: 云汀市公安局\ndate: 2020-03-01\nstatus: 失效\nissuing_authority: 云汀市人民政府\n---\n第一条 为了。',
    )
    expect(fields).toEqual({ title: '占道办法', author: '云汀市公安局', validity: '失效', issuers: '云汀市人民政府' })
  })

  test('containers: contents go, the source becomes an address, notes stay', () => {
    const { tree, fields } = readMarkdown(
      '::: tip 修订信息\n（2020年3月1日公布）\n:::\n::: details 目录\n::: tabs\n@tab 章节\n[[toc]]\n:::\n## 第一章&emsp;总则{align="center"}\n<p id="t1">&emsp;&emsp;<b>第一条</b>&emsp;为了。<br>\n&emsp;&emsp;第二款。</p>\n\n::: warning 原文链接\n<http://www.example.gov.cn/a.shtml>\n:::',
    )
    expect(fields.address).toBe('http://www.example.gov.cn/a.shtml')
    expect(toHtml(tree)).toMatchInlineSnapshot(`
      "<p>（2020年3月1日公布）</p><h2>第一章 总则</h2><p>  <b>第一条</b> 为了。</p><p>
        第二款。</p>"
    `)
  })

  test('a line that goes on is joined without a space, one that stands alone is not', () => {
    expect(
      toHtml(
        readMarkdown('会议听取和审议了市长所作的\n政府工作报告，同意报告提出的任务。\n\n云汀市人民政府\n2020年3月1日')
          .tree,
      ),
    ).toBe(
      '<p>会议听取和审议了市长所作的政府工作报告，同意报告提出的任务。</p><p>云汀市人民政府</p><p>2020年3月1日</p>',
    )
  })

  test('four spaces indent a paragraph and make no code; wiki links are their words', () => {
    expect(toHtml(readMarkdown('    第一条 依照[[中华人民共和国献血法|献血法]]制定。\n\n[[Category:法规]]').tree)).toBe(
      '<p>第一条 依照献血法制定。</p>',
    )
  })
})

describe('JSON', () => {
  test('articles, headings and lines wrapped at a fixed width', () => {
    const wrapped =
      '本標準第二條第五項所稱因環境變更無繼續存在必要之認定標準及其程序如\r\n下：\r\n一、因戰爭、地震、水災、風災或其他重大事變遭受損壞，無法或難以修復\r\n    時。'
    const { tree, attachments } = readJson(
      JSON.stringify({
        法規名稱: '認定標準',
        附件: [{ 檔案名稱: '附表一.PDF', 下載網址: 'https://example.tw/a' }],
        法規內容: [{ 編章節: '第 一 章 總則' }, { 條號: '第 2 條', 條文內容: wrapped }],
      }),
    )
    expect(toHtml(tree)).toBe(
      '<h2>第一章 總則</h2><p>第2條　本標準第二條第五項所稱因環境變更無繼續存在必要之認定標準及其程序如下：</p><p>一、因戰爭、地震、水災、風災或其他重大事變遭受損壞，無法或難以修復時。</p>',
    )
    expect(attachments).toEqual([{ name: '附表一.PDF', address: 'https://example.tw/a' }])
  })
})

describe('tables drawn with lines', () => {
  const html = (drawing: string) =>
    drawnTables(drawing.split('\n')).map((part) => (Array.isArray(part) ? part.join('|') : toHtml(part)))

  test('become tables, wrapped cells and merged ones included', () => {
    expect(
      html(
        '如下：\n┌────┬────────┐\n│種類    │費用            │\n│        ├───┬────┤\n│        │核發  │沿用    │\n├────┼───┼────┤\n│汽車    │二千元│一千元  │\n└────┴───┴────┘\n說明。',
      ),
    ).toEqual([
      '如下：',
      '<table><tbody><tr><td rowspan="2">種類</td><td colspan="2">費用</td></tr><tr><td>核發</td><td>沿用</td></tr><tr><td>汽車</td><td>二千元</td><td>一千元</td></tr></tbody></table>',
      '說明。',
    ])
  })

  test('rows without lines between them begin where the first column has words', () => {
    const rows = [
      '甲業    │販賣甲。',
      '乙業    │販賣乙及其',
      '        │零件。  ',
      '丙業    │販賣丙。',
      '丁業    │販賣丁。',
      '戊業    │販賣戊。',
      '己業    │販賣己。',
      '庚業    │販賣庚。',
    ]
    const drawing = [
      '┌────┬─────┐',
      '│業別    │範圍      │',
      '├────┼─────┤',
      ...rows.map(
        (row) =>
          `│${row}${' '.repeat(20 - [...row.replace('│', '')].reduce((width, letter) => width + (letter === ' ' ? 1 : 2), 0) - 2)}│`,
      ),
      '└────┴─────┘',
    ].join('\n')
    expect(html(drawing)[0]).toContain('<tr><td>乙業</td><td>販賣乙及其零件。</td></tr>')
  })
})

describe('Word', () => {
  const numbered = (words: string, level = 0) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`
  const numbering =
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1章"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'

  test('numbers that Word only draws become text', async () => {
    const { tree, findings } = await readDocx(
      docxOf([numbered('总则'), numbered('甲', 1), numbered('乙', 1), numbered('附则'), numbered('丙', 1)], {
        'word/numbering.xml': numbering,
      }),
    )
    expect(tree.children.map((block) => toHtml(block))).toEqual([
      '<p>第一章　总则</p>',
      '<p>（一）　甲</p>',
      '<p>（二）　乙</p>',
      '<p>第二章　附则</p>',
      '<p>（一）　丙</p>',
    ])
    expect(findings).toEqual([
      { id: 'docx-numbering', class: 'repaired', sentence: '有 5 处自动编号已写成文字，以免丢失。' },
    ])
  })

  test('tables keep their merged cells', async () => {
    const cell = (words: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`
    const table = `<w:tbl><w:tr>${cell('甲', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('乙')}${cell('丙')}</w:tr></w:tbl>`
    const { tree } = await readDocx(docxOf(['占道办法', table]))
    expect(toHtml(tree)).toBe(
      '<p>占道办法</p><table><tbody><tr><td colspan="2"><p>甲</p></td></tr><tr><td><p>乙</p></td><td><p>丙</p></td></tr></tbody></table>',
    )
  })
})
