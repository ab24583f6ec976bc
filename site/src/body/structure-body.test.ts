import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString as hastToString } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import { elementsIn } from './element.ts'
import { structureBody } from './structure-body.ts'

const paragraphs = (...lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('\n')
const right = (line: string) => `<p class="align-right">${line}</p>`
const centred = (line: string) => `<p class="align-center">${line}</p>`

const elements = (html: string) => [...elementsIn(fromHtml(html, { fragment: true }))]
const idsIn = (html: string) => elements(html).flatMap(({ properties }) => properties.id ?? [])
const withId = (html: string, id: string) => elements(html).find(({ properties }) => properties.id === id)
const classesOf = (element: Element | undefined) => element?.properties.className ?? []
const ofClass = (html: string, name: string) =>
  elements(html).filter((element) => (classesOf(element) as string[]).includes(name))

const measures = paragraphs(
  '第一章　总则',
  '第一条　为了规范养犬行为，制定本办法。',
  '第二条　本办法适用于本市。',
  '法律另有规定的，从其规定。',
  '第二章　登记',
  '第三条　申请登记应当提交：',
  '（一）身份证明；',
  '（二）免疫证明，包括：',
  '1.狂犬病；',
  '2.犬瘟热。',
  '有下列情形之一的，不予登记：',
  '（一）烈性犬；',
  '第三条之一　登记有效期一年。',
)

describe('编章节条款项', () => {
  test('anchors are made of the numbers of a text', () => {
    expect(idsIn(structureBody(measures).html)).toEqual([
      'chapter-1',
      'article-1',
      'article-2',
      'article-2-paragraph-2',
      'chapter-2',
      'article-3',
      'article-3-item-1',
      'article-3-item-2',
      'article-3-item-2-point-1',
      'article-3-item-2-point-2',
      'article-3-paragraph-2',
      'article-3-paragraph-2-item-1',
      'article-3-1',
    ])
  })

  test('plain paragraphs that head a chapter become headings, in the table of contents', () => {
    const { html, contents } = structureBody(measures)
    expect(contents).toEqual([
      { id: 'chapter-1', level: 2, title: '第一章 总则' },
      { id: 'chapter-2', level: 2, title: '第二章 登记' },
    ])
    expect(withId(html, 'chapter-1')?.tagName).toBe('h2')
  })

  test('the table of contents of a long text says which articles stand where', () => {
    const articles = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => `第${from + index}条 内容。`)
    const { contents } = structureBody(
      paragraphs(
        '第一编 总则',
        '第一章 目的',
        ...articles(1, 12),
        '第二章 范围',
        ...articles(13, 13),
        '第二编 分则',
        ...articles(14, 60),
      ),
    )
    expect(contents.map(({ title, articles }) => `${title} ${articles}`)).toEqual([
      '第一编 总则 第1—13条',
      '第一章 目的 第1—12条',
      '第二章 范围 第13条',
      '第二编 分则 第14—60条',
    ])
  })

  test('an article is read with its paragraphs and items', () => {
    const { articles } = structureBody(measures)
    expect(articles.map(({ label }) => label)).toEqual(['第一条', '第二条', '第三条', '第三条之一'])
    expect(articles[1]?.text).toBe('第二条　本办法适用于本市。\n法律另有规定的，从其规定。')
    expect(articles[2]?.text.split('\n')).toHaveLength(7)
  })

  test('the number of an article stands in bold with a named link to itself', () => {
    expect(structureBody('<p>第十二条　内容。</p>').html).toBe(
      '<p id="article-12" class="article"><strong class="article-number">第十二条<a class="anchor" href="#article-12" aria-label="“第十二条”的链接">¶</a></strong>　内容。</p>',
    )
    expect(ofClass(structureBody('<p><strong>第一条</strong> 内容。</p>').html, 'article-number')).toHaveLength(1)
  })

  test('a sentence that cites an article is no article', () => {
    const { articles } = structureBody(
      paragraphs('第一条 目的。', '第三条第二款修改如下。', '第五条规定的期限为十日。', '第三章规定的事项。'),
    )
    expect(articles.map(({ id }) => id)).toEqual(['article-1'])
  })

  test('an article without white space after its number is one where it comes next', () => {
    const { articles } = structureBody(paragraphs('第一条为了公开。', '第二条本市适用。', '第九条款项核销。'))
    expect(articles.map(({ id }) => id)).toEqual(['article-1', 'article-2'])
  })

  test('a chapter keeps its part in its anchor', () => {
    const ids = idsIn(
      structureBody(paragraphs('第一编 总则', '第一章 一般规定', '第二编 分则', '第一章 一般规定')).html,
    )
    expect(ids).toEqual(['part-1', 'part-1-chapter-1', 'part-2', 'part-2-chapter-1'])
  })

  test('a chapter whose title stands on the next line is one heading', () => {
    const { html, contents } = structureBody([centred('第一章'), centred('总　则'), '<p>第一条 目的。</p>'].join('\n'))
    expect(contents).toEqual([{ id: 'chapter-1', level: 2, title: '第一章 总 则' }])
    expect(elements(html).filter(({ tagName }) => tagName === 'h2')).toHaveLength(1)
  })

  test('a printed table of contents is not taken for the chapters', () => {
    const { contents, html } = structureBody(
      paragraphs(
        '目　录',
        '第一章 总则',
        '第二章 附则……12',
        '第一章 总则',
        '第一条 目的。',
        '第二章 附则',
        '第二条 施行。',
      ),
    )
    expect(contents.map(({ id }) => id)).toEqual(['chapter-1', 'chapter-2'])
    expect(ofClass(html, 'printed-contents')).toHaveLength(3)
  })

  test('wording quoted by an amending decision is no structure of the decision', () => {
    const { articles, html } = structureBody(
      paragraphs(
        '一、将第三条修改为：',
        '“第三条 本市鼓励：',
        '（一）登记；',
        '第四条 免疫。”',
        '二、本决定自公布之日起施行。',
      ),
    )
    expect(articles).toEqual([])
    expect(idsIn(html)).toEqual(['item-1', 'item-2'])
  })

  test('texts in traditional script are read alike', () => {
    const { articles, contents } = structureBody(
      paragraphs('第 一 章 總則', '第 1 條　本規則依電業法訂定之。', '第 2 條　名詞。'),
    )
    expect(contents[0]?.id).toBe('chapter-1')
    expect(articles.map(({ id }) => id)).toEqual(['article-1', 'article-2'])
  })
})

describe('通知 with what it issues', () => {
  const notice = [
    '<p>各区、县（市）人民政府，市政府各部门：</p>',
    '<p>现将《云汀市养犬管理办法》印发给你们，请认真贯彻执行。</p>',
    '<p>附件：1.云汀市养犬管理办法</p>',
    '<p>2.登记表</p>',
    right('云汀市人民政府'),
    right('2025年6月5日'),
    centred('云汀市养犬管理办法'),
    '<p>第一条 目的。</p>',
    '<p>附件1</p>',
    centred('登记表'),
    '<p>第一条 填表须知。</p>',
  ].join('\n')

  test('addressees, list of annexes, signature and day are marked', () => {
    const { html } = structureBody(notice)
    expect(ofClass(html, 'addressees').map((element) => hastToString(element))).toEqual([
      '各区、县（市）人民政府，市政府各部门：',
    ])
    expect(ofClass(html, 'annex-list')).toHaveLength(2)
    expect(ofClass(html, 'signature')).toHaveLength(1)
    expect(ofClass(html, 'signature-day')).toHaveLength(1)
    expect(ofClass(html, 'no-indent')).toHaveLength(4)
  })

  test('the text issued and its annex have anchors of their own', () => {
    expect(structureBody(notice).contents).toEqual([
      { id: 'text-2', level: 2, title: '云汀市养犬管理办法' },
      { id: 'annex-1', level: 2, title: '附件1 登记表' },
    ])
    expect(idsIn(structureBody(notice).html)).toEqual(['text-2', 'article-1', 'annex-1', 'annex-1-article-1'])
  })

  test('an article has the same anchor alone and under the order that promulgates it', () => {
    const regulation = '<p>第一条 目的。</p>'
    const order = [
      '<p>《办法》已经通过，现予公布。</p>',
      right('市长　张某'),
      right('2025年6月5日'),
      centred('办法'),
      regulation,
    ]
    expect(idsIn(structureBody(order.join('\n')).html)).toContain('article-1')
    expect(idsIn(structureBody(regulation).html)).toContain('article-1')
  })

  test('articles that begin again are those of another text', () => {
    const ids = idsIn(structureBody(paragraphs('第一条 甲。', '第二条 乙。', '第一条 丙。')).html)
    expect(ids).toEqual(['article-1', 'article-2', 'text-2-article-1'])
  })

  test('the makers named under a whole title are no part of it', () => {
    const title = [
      right('云汀市人民政府'),
      right('2025年6月5日'),
      centred('关于推进老年助餐'),
      centred('服务的意见'),
      centred('市民政局'),
    ]
    expect(structureBody(title.join('\n')).contents.map((entry) => entry.title)).toEqual([
      '关于推进老年助餐 服务的意见',
    ])
  })

  test('an annex that is a table goes by its caption', () => {
    const table = '<table><caption>登记表</caption><tbody><tr><td>1</td></tr></tbody></table>'
    expect(structureBody(`<h2>附件2</h2>\n${table}`).contents).toEqual([
      { id: 'annex-2', level: 2, title: '附件2 登记表' },
    ])
  })

  test('a joint issue is signed by several bodies', () => {
    const { html } = structureBody(paragraphs('请遵照执行。', '云汀市财政局', '云汀市教育局', '二〇〇四年六月二十六日'))
    expect(ofClass(html, 'signature')).toHaveLength(2)
    expect(ofClass(html, 'signature-day')).toHaveLength(1)
  })

  test('signer and day may share a paragraph', () => {
    expect(
      ofClass(structureBody('<p>正文。</p>\n<p>云汀市人民政府<br>2025年6月5日</p>').html, 'signature'),
    ).toHaveLength(1)
  })

  test('一、（一） head what stands under them, and only where they are no sentences', () => {
    const { contents, html } = structureBody(
      paragraphs(
        '一、总体要求',
        '坚持公开。',
        '二、重点任务',
        '（一）目标，任务',
        '加快。',
        '（二）完善机制。各区负责。',
        '1.登记。',
      ),
    )
    expect(contents.map(({ id, level }) => [id, level])).toEqual([
      ['item-1', 2],
      ['item-2', 2],
      ['item-2-1', 3],
    ])
    expect(idsIn(html)).toContain('item-2-2-1')
  })

  test('the decimal numbers of an emergency plan head it, too', () => {
    const { contents, html } = structureBody(
      paragraphs(
        '1　总则',
        '1.1　目的',
        '为了应对。',
        '1.2　分级',
        '1.2.1　国家级：跨省。',
        '（1）一级。',
        '2　组织',
        '市设指挥部。',
        '3 人到会。',
      ),
    )
    expect(contents.map(({ id, level }) => [id, level])).toEqual([
      ['item-1', 2],
      ['item-1-1', 3],
      ['item-1-2', 3],
      ['item-2', 2],
    ])
    expect(idsIn(html)).toContain('item-1-2-1-item-1')
  })

  test('a signer without alignment stands above a day that has one', () => {
    const { html } = structureBody(`<p>办理。</p>\n<p>国务院　中央军委</p>\n${right('一九九六年十一月五日')}`)
    expect(ofClass(html, 'signature')).toHaveLength(1)
  })

  test('a list of names is no list of headings', () => {
    expect(structureBody(paragraphs('一、云汀一中', '二、云汀二中', '三、云汀三中')).contents).toEqual([])
  })
})

describe('what the page needs', () => {
  test('heading levels begin under the given one and skip none', () => {
    const html = '<h3>甲</h3>\n<h5>乙</h5>\n<h2>丙</h2>\n<h4>丁</h4>'
    expect(structureBody(html, { under: 2 }).contents.map(({ level }) => level)).toEqual([3, 4, 3, 4])
  })

  test('a table stands in a named region that can be focused; a table in a table does not', () => {
    const table =
      '<table><caption>收费</caption><tbody><tr><td><table><tbody><tr><td>1</td></tr></tbody></table></td></tr></tbody></table>'
    const regions = ofClass(structureBody(table).html, 'scroll-region')
    expect(regions.map(({ properties }) => [properties.role, properties.ariaLabel, properties.tabIndex])).toEqual([
      ['region', '表格1：收费', 0],
    ])
  })

  test('files are at their addresses on the site', () => {
    const name = `${'a'.repeat(64)}.png`
    const { html } = structureBody(
      `<figure><img src="files/${name}" alt="图"></figure>\n<p><a href="files/${name}">图</a></p>`,
    )
    expect(html).toContain(`src="/files/${name}"`)
    expect(html).toContain(`href="/files/${name}"`)
  })

  test('a prefix stands before every anchor and every link to one', () => {
    const html =
      '<p>第一条 甲<sup><a href="#note-1" id="note-ref-1" role="doc-noteref">1</a></sup>。</p>\n<section role="doc-endnotes" aria-label="注释"><ol><li id="note-1">注<a href="#note-ref-1" role="doc-backlink" aria-label="返回正文">↩</a></li></ol></section>'
    const structured = structureBody(html, { prefix: 'part-2-' }).html
    expect(idsIn(structured)).toEqual(['part-2-article-1', 'part-2-note-ref-1', 'part-2-note-1'])
    expect(structured).toContain('href="#part-2-note-1"')
  })

  test('where several bodies stand on a page, the names of regions begin with the title of theirs', () => {
    const body =
      '<table><tbody><tr><td>1</td></tr></tbody></table>\n<section role="doc-endnotes" aria-label="注释"><ol></ol></section>'
    const names = elements(structureBody(body, { title: '全文说明' }).html).flatMap(
      ({ properties }) => properties.ariaLabel ?? [],
    )
    expect(names).toEqual(['全文说明表格1', '全文说明注释'])
  })

  test('a paragraph indented by full-width spaces is not indented again', () => {
    expect(structureBody('<p>　　依据有关规定。</p>').html).toBe('<p class="no-indent">　　依据有关规定。</p>')
  })
})
