import type { Root } from 'hast'
import type { Finding } from '../reading.ts'
import { type Fields, fieldsFrom } from '../source.ts'
import { isElement, lineOf, root } from '../tree.ts'

/** T11, T12: what a page says about itself, not the text: it goes, and what it states (day, source) becomes a field. */
export function withoutFurniture(tree: Root): { tree: Root; fields: Fields; findings: Finding[]; isReprint: boolean } {
  const pairs: [string, string][] = []
  const removed: string[] = []
  let isReprint = false
  const blocks = tree.children.filter((block, index) => {
    if (!isElement(block) || !/^(?:p|h[1-6]|ul|ol)$/.test(block.tagName)) return true
    const words = lineOf(block)
    const near = index < 12 || index > tree.children.length - 8
    if (words.length > 200 || !isFurniture(words, near)) return true
    if (/转载/.test(words)) isReprint = true
    pairs.push(...statedIn(words))
    removed.push(words)
    return false
  })
  const findings: Finding[] =
    removed.length === 0
      ? []
      : [
          {
            id: 'T11',
            class: 'repaired',
            sentence: `删去了 ${removed.length} 处网页装饰文字（如浏览次数、打印、分享）。`,
            where: excerpt(removed.join(' / ')),
          },
        ]
  return { tree: root(blocks), fields: fieldsFrom(pairs), findings, isReprint }
}

/** Whole lines only; those that could be part of a text count only at its edges. */
const anywhere: readonly RegExp[] = [
  /^[•·\s]*(?:浏览次数|瀏覽次數|浏览量|阅读次数|点击数|点击量|访问量|点击次数)\s*[:：]?\s*\d*\s*次?$/,
  /^[•·\s]*(?:字体|字號|字号)\s*[:：]?\s*\[?.{0,12}\]?$/,
  /^[•·\s|]*(?:打印(?:本页)?|打印文章|关闭(?:窗口)?|收藏(?:本页)?|返回顶部|分享到?|分享|语言播报|語言播報|扫一扫在手机打开当前页|扫一扫.{0,20}|我要纠错|纠错|保存|复制链接|播放|暂停|Ai播报|无障碍阅读|大\s*中\s*小)(?:[\s|]+(?:打印(?:本页)?|关闭(?:窗口)?|收藏|保存|分享))*\s*[:：|]*$/i,
  /^[•·\s]*(?:当前位置|當前位置|您现在的位置|您所在的位置|您的位置|首页\s*[>＞»])/,
  /^[>＞»].{0,60}(?:[>＞»].{0,40})*$/,
  /^(?:本文|该文|文章|以上内容).{0,12}(?:转载|来源于?互联网).{0,40}(?:侵权|联系|删除).*$/,
  /^(?:上一篇|下一篇|相关(?:文档|链接|阅读|新闻|稿件|政策)|责任编辑|编辑|责编|审核|校对|作者|记者|初审|终审|监制)\s*[:：].{0,40}$/,
  /^(?:主办单位|承办单位|版权所有|网站标识码|京ICP备|[\u4e00-\u9fff]ICP备)\s*[:：]?.{0,80}$/,
  /^(?:Public domain|false|true)$/,
]
const atEdges: readonly RegExp[] = [
  /^[•·\s]*(?:日期|时间|发布日期|发布时间|發布日期|發佈日期|信息来源|来源|來源|文章来源|稿源)\s*[:：].{0,120}$/,
  /^(?:信息索引号|索引号|索引號|主题分类|发文机关|发文字号|成文日期|有效性|标题|公开方式|组配分类|统一编号)\s*[:：].{0,80}$/,
  /^本作品来自.{0,120}$/,
  /^中华人民共和国著作权法$/,
  /^公有领域$/,
  /^》第五条，本作品不适用.{0,20}$/,
  /^本模板所指的.{0,80}$/,
]

function isFurniture(words: string, near: boolean): boolean {
  return anywhere.some((pattern) => pattern.test(words)) || (near && atEdges.some((pattern) => pattern.test(words)))
}

/** 發布日期: 2021- 08- 04 17: 34 瀏覽次數: 來源: 市民政局 → the pairs that have words. */
function statedIn(words: string): [string, string][] {
  const labels =
    /(发布日期|发布时间|發布日期|發佈日期|日期|时间|信息来源|文章来源|来源|來源|信息索引号|索引号|索引號|主题分类|发文机关|发文字号|成文日期|有效性|浏览次数|瀏覽次數|字体|标题|打印|分享)\s*[:：]/g
  const found = [...words.matchAll(labels)]
  return found.map((match, index): [string, string] => [
    match[1] ?? '',
    words
      .slice(match.index + match[0].length, found[index + 1]?.index ?? words.length)
      .replace(/[|｜\]]/g, '')
      .trim(),
  ])
}

function excerpt(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words
}
