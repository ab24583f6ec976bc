import { expect, test } from 'vitest'
import { structureBody } from '../body/structure-body.ts'
import { articleIn, atBeginning, readOn } from './article-follower.ts'

function follow(paragraphs: string[]): (string | undefined)[] {
  let following = atBeginning
  return paragraphs.map((paragraph) => {
    following = readOn(following, paragraph)
    const article = articleIn(following)
    return article === undefined ? undefined : `${article.id} ${article.label}`
  })
}

test('every paragraph stands in the article that began last', () => {
  expect(
    follow([
      '为了规范管理，制定本办法。',
      '第一条　总则。',
      '本条第二款。',
      '第二条 范围。',
      '第二条之一 增加的。',
      '第三条规定的情形。',
      '第三条　附则。',
    ]),
  ).toEqual([
    undefined,
    'article-1 第一条',
    'article-1 第一条',
    'article-2 第二条',
    'article-2-1 第二条之一',
    'article-2-1 第二条之一',
    'article-3 第三条',
  ])
})

test('an annex and a second text are no article of the first', () => {
  expect(follow(['第一条　甲。', '附件：目录', '第二条　乙。'])).toEqual(['article-1 第一条', undefined, undefined])
  expect(follow(['第一条　甲。', '第二条　乙。', '第一条　另一文。', '第二条　丙。']).slice(2)).toEqual([
    undefined,
    undefined,
  ])
  expect(follow(['附件：办法', '第一条　甲。']).at(-1)).toBe('article-1 第一条')
})

test('the heading of a chapter or section stands in no article', () => {
  expect(follow(['第一章 总则', '第一条　甲。', '第二章　监督', '第一节　检查', '第二条　乙。', '续。'])).toEqual([
    undefined,
    'article-1 第一条',
    undefined,
    undefined,
    'article-2 第二条',
    'article-2 第二条',
  ])
})

test.each([
  ['as they are', ['第一条　甲。', '第二条　乙。', '第二条之一　丙。', '第三条　丁。']],
  ['indented by spaces', ['　　第一条　甲。', '　　第二条　乙。', '　　第二条之一　丙。', '　　第三条　丁。']],
])('the anchors are those of the page, of paragraphs %s', (_, paragraphs) => {
  const { articles } = structureBody(paragraphs.map((text) => `<p>${text}</p>`).join(''), {
    resolve: () => undefined,
  } as never)
  expect(follow(paragraphs)).toEqual(articles.map(({ id, label }) => `${id} ${label}`))
})
