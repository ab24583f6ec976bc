import type { Element } from 'hast'
import { folded } from '../lines.ts'
import { numberAfterTitle, numberBeforeTitle } from './document-numbers.ts'
import type { Head, TitleGroup } from './head.ts'
import { isOrganisation } from './issuer-names.ts'

export interface Title {
  readonly words: string
  /** A number that stood before the title. */
  readonly number?: string
  /** The lines of the text that only print the title: they are not part of the body. */
  readonly blocks: readonly Element[]
}

/**
 * The title: as the text prints it over one or several lines, or as a field of the file declares it. The printed one
 * wins where it holds all of the declared one (it often has the issuer before it).
 */
export function titleOf(head: Head, declared: string | undefined, { isPdf } = { isPdf: false }): Title | undefined {
  const groups = head.titles.flatMap(apart)
  const repeated = groups.length > head.titles.length ? groups[0] : undefined
  const printed = groups
    .map((group) => (isPdf || group.lines.length > 4 ? untilTitleEnds(group) : group))
    .map((group) => ({ group, ...withoutNumber(joinedTitle(group.lines)) }))
    .filter(({ words }) => isTitle(words))
  const stated = tidied(declared ?? declaredInHeading(head) ?? joinedTitle(repeated?.lines ?? []))
  const { words: bare, number } = withoutNumber(stated)
  if (bare === '') {
    const first = printed.find(({ words }) => !isBanner(words))
    if (first === undefined) return undefined
    return { words: first.words, ...(first.number ? { number: first.number } : {}), blocks: first.group.blocks }
  }
  const fuller = printed.find(({ words }) => isFuller(words, bare)) ?? printed.find(({ words }) => holds(words, bare))
  return {
    words: fuller?.words ?? bare,
    ...(number ? { number } : {}),
    blocks: printed
      .filter(({ words }) => holds(words, bare) || holds(bare, words))
      .flatMap(({ group }) => group.blocks)
      .concat(headingBlocks(head)),
  }
}

/** A title that a page prints twice, once as its own heading and once above the text, is two groups. */
function apart(group: TitleGroup): TitleGroup[] {
  for (let at = 1; at < group.lines.length; at += 1) {
    const [before, after] = [group.lines.slice(0, at), group.lines.slice(at)].map(joinedTitle) as [string, string]
    if (before.length < 6 || after.length < 6 || !(holds(after, before) || holds(before, after))) continue
    return [
      { ...group, lines: group.lines.slice(0, at), blocks: group.blocks.slice(0, at) },
      { ...group, lines: group.lines.slice(at), blocks: group.blocks.slice(at) },
    ]
  }
  return [group]
}

/** Lines of one title joined; a list of issuers keeps the space between them. */
function joinedTitle(lines: readonly string[]): string {
  return tidied(
    lines
      .map((line) => line.replace(/[\u3000 ]+/g, ' ').trim())
      .map(unspaced)
      .map((line, index, all) => (isOrganisation(line) && isOrganisation(all[index + 1] ?? '') ? `${line} ` : line))
      .join(''),
  )
}

/** Where nothing sets a title apart from the lines below it, it ends with the word for what it is. */
function untilTitleEnds(group: TitleGroup): TitleGroup {
  const ends = group.lines.findIndex(
    (line, index) => titleEnd.test(line) && !/^[的（(]/.test(group.lines[index + 1] ?? ''),
  )
  const bracket = group.lines.findIndex(
    (line, index) => index > 0 && /^[（(].{2,20}[）)]$/.test(line) && titleEnd.test(group.lines[index - 1] ?? ''),
  )
  const length = 1 + (bracket !== -1 && (ends === -1 || bracket <= ends + 1) ? bracket : ends)
  return length === 0 ? group : { ...group, lines: group.lines.slice(0, length), blocks: group.blocks.slice(0, length) }
}

const titleEnd =
  /(?:条例|规定|办法|细则|规则|规程|决定|决议|通知|意见|通告|公告|批复|函|方案|规划|纲要|章程|准则|制度|预案|标准|目录|名录|清单|表|编号|通则|指南|指引|解释|法)$/

function withoutNumber(words: string): { words: string; number?: string } {
  const numbered = numberBeforeTitle(words) ?? numberAfterTitle(words)
  return numbered === undefined ? { words } : { words: numbered.title, number: numbered.number }
}

/** 国 家 粮 食 应 急 预 案 的 函 without the spaces between single letters. */
function unspaced(line: string): string {
  const parts = line.split(' ')
  const single = parts.filter((part) => [...part].length === 1).length
  return parts.length > 2 && single >= parts.length * 0.6 ? parts.join('') : line
}

function tidied(words: string): string {
  return words
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\s\u3000]+/g, ' ')
    .replace(/\s+(?=关于)/g, '')
    .replace(/[（(【[](?:已?废止|已?失效|已被修[改订]|有效|现行有效)[）)】\]]$/, '')
    .trim()
}

function declaredInHeading(head: Head): string | undefined {
  const heading = head.titles.find((group) => group.blocks[0]?.tagName === 'h1')
  return heading === undefined ? undefined : joinedTitle(heading.lines)
}

function headingBlocks(head: Head): readonly Element[] {
  return head.titles.flatMap((group: TitleGroup) => group.blocks).filter((block) => block.tagName === 'h1')
}

/** Issuer and subject printed together hold the declared title and more, but are no other title around it. */
function isFuller(printed: string, bare: string): boolean {
  return folded(printed) !== folded(bare) && holds(printed, bare)
}

function holds(long: string, short: string): boolean {
  const part = folded(short)
  return part.length >= 4 && folded(long).includes(part)
}

/** 中华人民共和国国务院令, 最高人民法院公告: the heading of what promulgates, not of the text. */
function isBanner(words: string): boolean {
  return isOrganisation(words.replace(/(?:令|公告)$/, ''))
}

function isTitle(words: string): boolean {
  return words.length >= 3 && words.length <= 200 && /[\u3400-\u9fff]{2}/.test(words) && !/[：:]$/.test(words)
}
