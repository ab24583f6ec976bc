import { firstDayIn } from '../days.ts'
import type { Line } from '../lines.ts'
import type { CitedRepeal } from '../reading.ts'
import { numbersIn } from './document-numbers.ts'
import { isOrganisation } from './issuer-names.ts'

/**
 * What a text says it ends: 《河南省盐业管理办法》（豫政〔1995〕19号）同时废止. Whole documents only: 《…》第三条同时废止
 * and …中有关规定同时废止 end a part, which is left to an editor.
 */
export function repealsIn(lines: readonly Line[]): CitedRepeal[] {
  const cited = lines
    .filter(({ words }) => verb.test(words))
    .flatMap(({ words }) => words.replace(/“[^”]*”/g, '').split(/[。；]/))
    .flatMap(citedIn)
  return [...new Map(cited.map((repeal) => [JSON.stringify(repeal), repeal])).values()]
}

const verb = /同时(?:予以|即行)?废止/
const name = /《((?:[^《》]|《[^《》]*》)+)》\s*((?:[（(〔][^（）()]*[）)〕])?)/g
const connector = /^\s*(?:[、，,]|和|及|以及|与)+\s*/
const published = /^[^《》，。]*(?:发布|公布|颁布|通过|批准|印发|制定|下发|修订|修正|实施|施行)[^《》，。、]{0,8}的$/

/** Backwards from the verb, as long as one name follows another: what stands further ahead is not what is repealed. */
function citedIn(sentence: string): CitedRepeal[] {
  const end = sentence.search(verb)
  if (end === -1) return []
  const clause = sentence.slice(0, end)
  const names = [...clause.matchAll(name)]
  const repeals: CitedRepeal[] = []
  let next = clause.length
  for (const [index, found] of names.entries().toArray().toReversed()) {
    const between = clause.slice(found.index + found[0].length, next)
    if (!leadsOn(between, index === names.length - 1)) break
    const previous = names[index - 1]
    const before = clause.slice(previous === undefined ? 0 : previous.index + previous[0].length, found.index)
    if (/(?:根据|依照|依据|按照|适用|执行|关于)[^，。；]*$/.test(before)) break
    repeals.unshift(repealOf(found[1] ?? '', found[2] ?? '', before))
    next = found.index
  }
  return repeals
}

/** Between two names stands a conjunction, and at most who issued the next one; behind the last one nothing. */
function leadsOn(between: string, isLast: boolean): boolean {
  if (isLast) return /^\s*[，,]?(?:均|一并|也)?\s*$/.test(between)
  if (!connector.test(between)) return false
  const rest = between.replace(connector, '')
  return rest === '' || isOrganisation(rest) || published.test(rest)
}

function repealOf(title: string, bracket: string, before: string): CitedRepeal {
  const inside = bracket.slice(1, -1)
  const [number] = numbersIn(inside)
  const issued = before.replace(/^.*[，,、]/, '')
  const on =
    firstDayIn(inside) ?? (/(?:发布|公布|颁布|印发|下发)[^，。]{0,8}的$/.test(issued) ? firstDayIn(issued) : undefined)
  return { title, ...(number === undefined ? {} : { number }), ...(on === undefined ? {} : { on }) }
}
