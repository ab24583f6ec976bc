const digits = '[\\d〇零一二三四五六七八九十百千]+'
const issued =
  /^(?:文号|发文字号|发文字號)?[：:]?\s*((?:(?!关于|的)[\u3400-\u9fff（）()·]){1,24}?\s*[〔[［（(【]\s*(?:19|20)\d{2}\s*[〕\]］）)】]\s*第?\s*\d+(?:-\d+)?\s*号)/
const order = new RegExp(
  `^([\\u3400-\\u9fff、\\s（）()]{0,60}?(?:令|公告))?\\s*[（(〔\\[]?\\s*((?:19|20)\\d{2}\\s*年?|(?:第)?[\\d一二三四五六七八九十]{1,4}届)?\\s*[)）〕\\]]?\\s*([（(]?第\\s*${digits}\\s*号[）)]?)$`,
)

/** The numbers, if a line is nothing else: one, or those of a joint document side by side. */
export function numbersIn(line: string): string[] {
  const each = line
    .split(/[\s\u3000、，]+(?=[\u3400-\u9fff]{2})/)
    .map((part) => (issued.test(part) ? numberIn(part) : undefined))
  if (each.length > 1 && each.every((number) => number !== undefined)) return each
  const one = numberIn(line)
  return one === undefined ? [] : [one]
}

/** 国办发〔2018〕37号, 国务院令第588号, （第701号）. */
function numberIn(line: string): string | undefined {
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

/** A number set behind a title: 关于…的通知（国办发〔2018〕37号）. */
export function numberAfterTitle(title: string): { number: string; title: string } | undefined {
  const match = /^(.{4,}?)\s*[（(]([^（）()]{2,30}号)[）)]$/.exec(title)
  const number = match?.[2] === undefined ? undefined : numberIn(match[2])
  return match?.[1] === undefined || number === undefined || !issued.test(number)
    ? undefined
    : { number, title: match[1] }
}

function tidyNumber(words: string): string {
  return words
    .replace(/[\s\u3000]+/g, '')
    .replace(/^(?:文号|发文字号)[：:]?/, '')
    .replace(/[（(](第[^（）()]+号)[）)]/, '$1')
}
