import { withoutQuotations } from '../lines.ts'

const digits = '[\\d〇零一二三四五六七八九十百千]+'
const issued =
  /^(?:文号|发文字号|发文字號)?[：:]?\s*([\u3400-\u9fff（）()·]{1,24}?\s*[〔[［（(【]\s*(?:19|20)\d{2}\s*[〕\]］）)】]\s*第?\s*\d+(?:-\d+)?\s*号)/
const order = new RegExp(
  `^([\\u3400-\\u9fff、\\s（）()]{0,60}?(?:令|公告))?\\s*[（(〔\\[]?\\s*((?:19|20)\\d{2}\\s*年?)?\\s*[)）〕\\]]?\\s*(第\\s*${digits}\\s*号)$`,
)

/** The number, if a line is one and nothing else: 国办发〔2018〕37号, 国务院令第588号, （第701号）. */
export function numberIn(line: string): string | undefined {
  const words = line.replace(/^[（(【]\s*(?=.*号\s*[）)】]$)/, (open) =>
    /^[（(【]\s*(?:19|20)\d{2}/.test(line) ? open : '',
  )
  const bare = words === line ? line : words.replace(/\s*[）)】]$/, '')
  if (bare.length > 60) return undefined
  const match = issued.exec(bare)
  if (match?.[1] !== undefined && match[0].length === bare.length) return tidyNumber(match[1])
  if (match?.[1] !== undefined && /^[\s　]+\S{0,12}$/.test(bare.slice(match[0].length))) return tidyNumber(match[1])
  return order.test(bare) && /令|公告|第/.test(bare) && !/[条章节编]/.test(bare) ? tidyNumber(bare) : undefined
}

/** A number set before a title: 法释〔2021〕1号关于适用…的解释. */
export function numberBeforeTitle(title: string): { number: string; title: string } | undefined {
  const match = issued.exec(title)
  if (match?.[1] === undefined) return undefined
  const rest = title.slice(match[0].length).trim()
  return rest === '' ? undefined : { number: tidyNumber(match[1]), title: rest }
}

/**
 * The number of the act that promulgated a text, from its history note: 中华人民共和国国务院令第101号发布,
 * 交通运输部令2012年第10号公布, 交公路发〔1998〕349号公布.
 */
export function numberOfPromulgation(words: string): string | undefined {
  const plain = withoutQuotations(words)
  const byOrder = new RegExp(
    `([\\u3400-\\u9fff、 （）()]{0,60}?(?:令|公告))\\s*[（(〔\\[]?((?:19|20)\\d{2}\\s*年?)?[)）〕\\]]?\\s*(第?\\s*${digits}\\s*号)\\s*[）)]?[^，。；]{0,12}?(?:公布|发布|颁布|公告|施行)`,
  ).exec(plain)
  if (byOrder !== null) {
    const [, body = '', year = '', serial = ''] = byOrder
    return tidyNumber(`${withoutMeeting(body)}${year}${serial}`)
  }
  const byLetter =
    /([\u3400-\u9fff]{2,24}[〔[［（(](?:19|20)\d{2}[〕\]］）)]\s*第?\s*\d+\s*号)[^，。；]{0,8}?(?:公布|发布|颁布|印发)/.exec(
      plain,
    )
  return byLetter?.[1] === undefined ? undefined : tidyNumber(codeOnly(byLetter[1]))
}

/** Words before the body that ordered it (a meeting, a 以 or 由) are no part of its number. */
function withoutMeeting(words: string): string {
  return words.replace(/^.*(?:日|通过|批准|修订|修正)[，、\s]*/, '').replace(/^[\s，、]*(?:以|由|经|根据|现以)?/, '')
}

/** 交通部交公路发〔1998〕349号 without the name of the body before its code. */
function codeOnly(number: string): string {
  const code = /^(.*?(?:部|委|局|厅|署|院|会|办|行|政府))(?=[\u3400-\u9fff]{2,8}[〔[［（(])/.exec(number)
  const body = code?.[1]
  return body === undefined || !number.slice(body.length).startsWith(body.charAt(0))
    ? number
    : number.slice(body.length)
}

export function tidyNumber(words: string): string {
  return words.replace(/[\s\u3000]+/g, '').replace(/^(?:文号|发文字号)[：:]?/, '')
}
