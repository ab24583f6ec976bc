import { withoutQuotations } from '../lines.ts'
import { splitNames } from './issuer-names.ts'

/** The numbers of the orders or letters that made a text public, and the bodies that stand before them. */
export interface Promulgation {
  readonly numbers: readonly string[]
  readonly bodies: readonly string[]
}

const serial = '[\\d〇零一二三四五六七八九十百千]+'
const body = '(?:(?!日|号|根据|通过|批准)[\\u3400-\\u9fff、 （）()]){0,60}?'
const year = '[（(〔\\[]?(?:(?:19|20)\\d{2}\\s*年?)?[)）〕\\]]?'

const orders = new RegExp(
  `(${body})(?:(令|公告)\\s*(${year})\\s*([（(]?第?\\s*${serial}\\s*号[）)]?)|(第\\s*${serial}\\s*号\\s*(?:令|公告))|(?<=[部局署委会院行府])(第\\s*${serial}\\s*号)(?=公布|发布|颁布|公告))`,
  'g',
)
const letters = /((?:(?!日|号)[\u3400-\u9fff]){2,24}[〔[［（(](?:19|20)\d{2}[〕\]］）)]\s*第?\s*\d+\s*号)/g

/**
 * 中华人民共和国国务院令第101号发布, 交通运输部令2012年第10号公布, 国土资源部第45号令公布,
 * 国家教育委员会令第8号、国家体育运动委员会令第11号发布, 交通部交公路发〔1998〕349号公布.
 */
export function promulgationIn(words: string): Promulgation {
  const plain = withoutQuotations(words).replace(/根据.*$/, '')
  const ordered = [...plain.matchAll(orders)].map(
    ([, before = '', act = '', ofYear = '', number = '', reversed = '', bare = '']) => ({
      name: nameBefore(before),
      rest: `${act}${ofYear}${number}${reversed}${bare}`,
    }),
  )
  if (ordered.length > 0)
    return {
      numbers: ordered.map(({ name, rest }) => tidied(name + rest)),
      bodies: ordered.flatMap(({ name }) => splitNames(name)),
    }
  const lettered = [...plain.matchAll(letters)].map(([, number = '']) => apart(number))
  return { numbers: lettered.map(({ number }) => tidied(number)), bodies: lettered.flatMap((letter) => letter.bodies) }
}

/** The name of a body without what a sentence puts before it. */
function nameBefore(words: string): string {
  return words
    .replace(/^[、，\s）)]+/, '')
    .replace(/^(?:以|由|经|现以)/, '')
    .trim()
}

/** 交通部交公路发〔1998〕349号: the code of the letters begins with a letter of the name before it. */
function apart(number: string): { number: string; bodies: string[] } {
  const name = /^(.*?(?:部|委员会|委|局|厅|署|院|会|办公厅|办公室|行|政府))(?=[\u3400-\u9fff]{2,8}[〔[［（(])/.exec(
    number,
  )?.[1]
  if (name === undefined || !name.includes(number.charAt(name.length))) return { number, bodies: [] }
  return { number: number.slice(name.length), bodies: splitNames(name) }
}

function tidied(words: string): string {
  return words.replace(/[\s\u3000]+/g, '').replace(/[（(](第[^（）()]+号)[）)]/, '$1')
}
