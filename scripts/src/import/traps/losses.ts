import type { Finding } from '../reading.ts'
import { around, findingFor, placesOf, type Trap } from './trap.ts'

/** T6: places where a number must stand and none does. */
const lostDigits: readonly RegExp[] = [
  /(?:热线|电话|受理|办结|办理|接听|占比|比例|增长|下降|同比|环比|达到|超过|提高|共计|合计)[^\d０-９零〇一二三四五六七八九十百千万亿几数两半X×x*_＿（）()，。；、“”《》]{0,4}[%％](?!率)/,
  /[\u4e00-\u9fff]线年(?:创刊|成立|开通|来|以来)/,
  /(?:热线|专线)年[，,。]/,
  /(?:上线|累计|共计|达到|超过|吸引|服务|办理|受理)万(?:多|余)?(?:人次|人|件|次|户|个|份)/,
  /联系电线/,
]

/** T8: names and formulas that may not be broken. */
const brokenFormulas =
  /习(?!近平|惯|俗|题|作|艺|性|得|气|武|语|用|字|见|练|礼|水|仲勋|酒|主席)新时代|习近(?!平)|(?<!习)近平新时代|习近平新时代(?!中国特色社会主义)|邓小(?!平|学|组|型|区)理论|毛泽(?!东)思想|“三个代(?!表)|科学发展(?!观|与|、|，|的)思想/

const brokenWords = /发布会绍介|先生绍有关|女士绍有关|会绍介绍|[，。]绍介绍/

export const lossTraps: readonly Trap[] = [
  ({ paragraphs }) =>
    findingFor(
      lostDigits.flatMap((pattern) => placesOf(paragraphs, pattern)),
      {
        id: 'T6',
        class: 'held',
        sentence: (count) => `有 ${count} 处像是丢失了数字。请对照原件补全。`,
      },
    ),
  ({ paragraphs }) =>
    findingFor(unbalancedQuotes(paragraphs), {
      id: 'T7',
      class: 'noted',
      sentence: (count) => `有 ${count} 处引号或书名号不成对，可能丢了文字。`,
    }),
  ({ paragraphs }) =>
    findingFor(placesOf(paragraphs, brokenFormulas), {
      id: 'T8',
      class: 'held',
      sentence: (count) => `有 ${count} 处领导人姓名或固定提法残缺，属于严重表述错误。请改正后再发布。`,
    }),
  ({ paragraphs }) =>
    findingFor(placesOf(paragraphs, brokenWords), {
      id: 'T8',
      class: 'noted',
      sentence: (count) => `有 ${count} 处词语残缺或颠倒。请对照原件改正。`,
    }),
  ({ paragraphs, reading }) =>
    findingFor(runsOfSteps(paragraphs, reading.fits === 'legal-text'), {
      id: 'T9',
      class: 'noted',
      sentence: (count) => `有 ${count} 处步骤连写在一起，像是丢了箭头或顿号。`,
    }),
  ({ paragraphs, reading }) => restarts(paragraphs, reading.body),
  ({ paragraphs }) =>
    findingFor(placesOf(paragraphs, /\ufffd|□{3,}|\?{4,}|锟斤拷|烫烫烫/), {
      id: 'garbled',
      class: 'held',
      sentence: (count) => `有 ${count} 处乱码。请对照原件改正。`,
    }),
]

/** A quote that opens again before it was closed, without being nested; a paragraph that continues a quotation may. */
function unbalancedQuotes(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((words) => {
    let open: number | undefined
    for (const match of words.matchAll(/[“”]/g)) {
      if (match[0] === '”') open = undefined
      else if (open !== undefined) return [around(words, open, 6)]
      else open = match.index
    }
    const names = words.split('《').length - words.split('》').length
    return names === 0 ? [] : [around(words, Math.max(0, words.lastIndexOf('《')), 4)]
  })
}

const step =
  '(?:收集|形成|公开|公布|监督|决策|提出|审议|审核|反馈|受理|办理|评价|议事|执行|申请|登记|告知|答复|归档|征求|论证|备案|解读|发布)'

/** In a legal text, whose clauses are long, only between quotation marks. */
function runsOfSteps(paragraphs: readonly string[], quotedOnly: boolean): string[] {
  const run = /[\u4e00-\u9fff]{16,40}/g
  const steps = new RegExp(step, 'g')
  return paragraphs
    .flatMap((words) =>
      [...words.matchAll(/[“”]([\u4e00-\u9fff]{14,40})[“”]/g), ...(quotedOnly ? [] : words.matchAll(run))]
        .map((match) => match[1] ?? match[0])
        .filter((found) => (found.match(steps)?.length ?? 0) >= 5 && !/[的和与及或等并]/.test(found)),
    )
    .filter((found, index, all) => all.indexOf(found) === index)
}

/** T10: 一是…二是 begins again and again with no heading between: the headings are lost. */
function restarts(paragraphs: readonly string[], body: string): Finding[] {
  const openings = paragraphs
    .map((words) => /^([一二三四五六七八九十])是/.exec(words)?.[1])
    .filter((opening) => opening !== undefined)
  const begins = openings.filter((opening) => opening === '一').length
  const headed = /<h[2-5]/.test(body) || paragraphs.some((words) => /^[一二三四五六七八九十]+、/.test(words))
  if (begins < 3 || headed) return []
  return [{ id: 'T10', class: 'noted', sentence: `“一是…二是…”重新开始了 ${begins} 次而没有小标题，可能丢了小标题。` }]
}
