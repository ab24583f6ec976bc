import { type Block, type Draft, isHeading, isParagraph, type Role } from './draft.ts'
import { type ArticleNumber, readAnnex, readArticle, readDecimal, readDivision, readNumbered } from './read-number.ts'

/**
 * 编章节条款项, 附件, 主送机关: what each paragraph is, read from its words and from what stands around it. What is not
 * certain stays an ordinary paragraph.
 */
export function recogniseStructure({ blocks }: Draft): void {
  const state: State = { article: undefined, clauses: 0, opening: true, afterSignature: false, titled: false }
  for (const [index, block] of blocks.entries()) {
    if (!isParagraph(block) && !isHeading(block)) {
      state.titled = false
      state.opening = false
      continue
    }
    if (block.role === undefined) {
      const role = roleOf(block, blocks, index, state)
      if (role !== undefined) block.role = role
    }
    follow(block, state)
  }
}

interface State {
  /** The article that paragraphs belong to, and the last number given. */
  article: { number: number; open: boolean } | undefined
  /** Number of paragraphs 款 of the open article. */
  clauses: number
  /** Before the first sentence of a text, where the addressees stand. */
  opening: boolean
  afterSignature: boolean
  /** The block before is a title that further centred lines may go on with. */
  titled: boolean
}

function roleOf(block: Block, blocks: readonly Block[], index: number, state: State): Role | undefined {
  return (
    annexRole(block, blocks, index) ??
    divisionRole(block) ??
    articleRole(block, state) ??
    titleRole(block, state) ??
    numberedRole(block, blocks, index, state) ??
    decimalRole(block, blocks[index + 1], state) ??
    addresseesRole(block, state) ??
    (isHeading(block) ? { kind: 'heading' } : undefined) ??
    (state.article?.open === true && !block.centred && block.text !== ''
      ? { kind: 'clause', number: state.clauses + 1 }
      : undefined)
  )
}

function annexRole(block: Block, blocks: readonly Block[], index: number): Role | undefined {
  const annex = readAnnex(block.text)
  if (annex === undefined) return blocks[index - 1]?.role?.kind === 'annex-list' ? annexListRole(block) : undefined
  const next = blocks[index + 1]
  const setApart = isHeading(block) || block.centred
  const signedLater = blocks.slice(index + 1, index + 30).some(({ role }) => role?.kind === 'signature-day')
  const listed = readNumbered(next?.text ?? '')?.depth === 3 && signedLater
  const begins =
    next !== undefined && (annex.rest === '' ? setApart || !listed : setApart || next.centred || isHeading(next))
  if (!begins) return { kind: 'annex-list' }
  return { kind: 'annex', word: annex.word, ...(annex.number === undefined ? {} : { number: annex.number }) }
}

function annexListRole(block: Block): Role | undefined {
  return readNumbered(block.text)?.depth === 3 ? { kind: 'annex-list' } : undefined
}

function divisionRole(block: Block): Role | undefined {
  const division = readDivision(block.text)
  return division === undefined ? undefined : { kind: 'division', unit: division.unit, number: division.number }
}

function articleRole(block: Block, state: State): Role | undefined {
  const article = readArticle(block.text)
  if (article === undefined || !(article.apart || comesNext(article, state))) return undefined
  return {
    kind: 'article',
    number: article.number,
    ...(article.inserted === undefined ? {} : { inserted: article.inserted }),
    numberLength: article.length,
  }
}

function comesNext(article: ArticleNumber, state: State): boolean {
  const last = state.article?.number ?? 0
  return (
    article.number === 1 || article.number === last + 1 || (article.number === last && article.inserted !== undefined)
  )
}

/** Centred lines after a signature are the title of another text; centred lines after a title go on with it. */
function titleRole(block: Block, state: State): Role | undefined {
  if (block.text === '' || /^[（(]/.test(block.text)) return undefined
  if (state.titled && block.centred && isParagraph(block)) return { kind: 'title-line' }
  if (state.afterSignature && (block.centred || isHeading(block))) return { kind: 'text' }
  return undefined
}

function numberedRole(block: Block, blocks: readonly Block[], index: number, state: State): Role | undefined {
  const numbered = readNumbered(block.text)
  if (numbered === undefined) return undefined
  const inArticle = state.article?.open === true
  const heads =
    isHeading(block) || (!inArticle && numbered.depth <= 2 && standsOver(block, blocks[index + 1], numbered.depth))
  return { kind: 'numbered', ...numbered, heads, inArticle: inArticle && !isHeading(block) }
}

function decimalRole(block: Block, next: Block | undefined, state: State): Role | undefined {
  const path = state.article?.open === true ? undefined : readDecimal(block.text)
  if (path === undefined) return undefined
  const below = readDecimal(next?.text ?? '')
  const over = standsOver(block, next, 0) && (below === undefined || below.length > path.length)
  // 3 人, 12 月: a single number is one of a heading, or it is no number of a part.
  if (path.length === 1 && !over && !isHeading(block)) return undefined
  return { kind: 'decimal', path, heads: over || isHeading(block) }
}

/** A short line without the punctuation of a sentence, with something under it. */
function standsOver(block: Block, next: Block | undefined, depth: number): boolean {
  const words = block.text.replace(/《[^》]*》/g, '《》')
  if (words.length > 50 || /[。；;：:！？\n]/.test(words)) return false
  if (next === undefined || next.role?.kind.startsWith('signature') === true || readAnnex(next.text) !== undefined)
    return false
  const below = readNumbered(next.text)
  return below === undefined || below.depth > depth
}

function addresseesRole(block: Block, state: State): Role | undefined {
  const opens = state.opening && isParagraph(block) && !block.centred
  if (!opens || block.text.length > 600 || !/[：:]$/.test(block.text)) return undefined
  return /[。；;！？]|如下|附件|下列|以下|规定/.test(block.text) ? undefined : { kind: 'addressees' }
}

function follow(block: Block, state: State): void {
  const { role } = block
  state.titled = false
  switch (role?.kind) {
    case 'annex':
    case 'text':
      state.article = undefined
      state.opening = true
      state.afterSignature = false
      state.titled = role.kind === 'annex' || !isWholeTitle(block.text)
      return
    case 'title-line':
      state.titled = !isWholeTitle(block.text)
      return
    case 'division':
      if (state.article !== undefined) state.article.open = false
      state.opening = false
      // 第一章 on one line, its title on the next.
      state.titled = readDivision(block.text)?.title === ''
      return
    case 'article':
      state.article = { number: role.number, open: true }
      state.clauses = block.text.length > role.numberLength ? 1 : 0
      break
    case 'clause':
      state.clauses = role.number
      break
    case 'signature':
    case 'signature-day':
      if (state.article !== undefined) state.article.open = false
      state.afterSignature = true
      return
    case 'heading':
    case 'annex-list':
      if (state.article !== undefined) state.article.open = false
      break
  }
  if (!block.centred && block.text !== '' && !isNumberLine(block.text)) state.opening = false
  if (role?.kind !== 'printed-contents' && !block.centred && block.text.length > 40) state.afterSignature = false
}

/** A title that ends with what the text is needs no further line; below it stand its makers or its history. */
function isWholeTitle(words: string): boolean {
  const kind = words.replace(/\s/g, '').replace(/[（(](?:试行|暂行|草案|修订|修正|征求意见稿|\d{4}[^）)]*)[）)]$/, '')
  return /(?:办法|规定|条例|细则|规则|规程|规范|意见|方案|通知|决定|决议|请示|报告|批复|函|公告|通告|规划|纲要|计划|预案|指南|标准|目录|清单|名单|制度|章程|要点|措施|表)$/.test(
    kind,
  )
}

/** A document number on a line of its own, above the addressees. */
function isNumberLine(words: string): boolean {
  return words.length < 30 && /号$/.test(words)
}
