import { type Block, type Draft, isParagraph } from './draft.ts'
import { classesOf } from './element.ts'
import { isDayLine, readAnnex, readArticle, readDivision, readNumbered } from './read-number.ts'

/** 落款: the bodies that sign and the day they sign on, at the end of a text; often several bodies, one a line. */
export function recogniseSignature({ blocks }: Draft): void {
  for (const [index, block] of blocks.entries()) {
    if (!isParagraph(block) || block.centred || block.role !== undefined) continue
    const lines = block.text.split('\n').map((line) => line.trim())
    const last = lines.at(-1) ?? ''
    if (!isDayLine(last)) continue
    if (lines.length > 1) {
      if (lines.slice(0, -1).every(isSigner)) block.role = { kind: 'signature' }
      continue
    }
    const signers = signersBefore(blocks, index)
    if (signers.length === 0 && !isRight(block) && !endsText(blocks, index)) continue
    for (const signer of signers) signer.role = { kind: 'signature' }
    block.role = { kind: 'signature-day' }
  }
}

function signersBefore(blocks: readonly Block[], day: number): Block[] {
  const dayBlock = blocks[day]
  const signers: Block[] = []
  for (let index = day - 1; index >= Math.max(0, day - 12); index--) {
    const block = blocks[index]
    if (block === undefined || dayBlock === undefined || !isParagraph(block) || block.centred) break
    if (!block.text.split('\n').every(isSigner)) break
    if (isRight(dayBlock) && !isRight(block) && !(signers.length === 0 && namesABody(block.text))) break
    // Without alignment to go by, only the line above the day is taken on trust.
    if (!isRight(block) && signers.length > 0 && !namesABody(block.text)) break
    signers.push(block)
  }
  return signers
}

function isSigner(line: string): boolean {
  const words = line.replace(/\s/g, '')
  return (
    words.length > 0 &&
    words.length <= 40 &&
    !/[。；;：:！？?，,、》]/.test(words) &&
    readNumbered(words) === undefined &&
    readArticle(words) === undefined &&
    readDivision(words) === undefined &&
    readAnnex(words) === undefined
  )
}

function namesABody(words: string): boolean {
  return /(?:政府|委员会|办公[厅室]|[局厅部院委会署行社团组办队所]|公司|中心|代章|章）)$/.test(words.replace(/\s/g, ''))
}

function isRight(block: Block): boolean {
  return classesOf(block.element).includes('align-right')
}

function endsText(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1]
  return next === undefined || readAnnex(next.text) !== undefined || next.centred
}
