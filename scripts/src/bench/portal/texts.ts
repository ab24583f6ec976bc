import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openCorpusTexts } from './corpus-texts.ts'
import { generatedTexts } from './generated-texts.ts'

/** Where titles, numbers, days and bodies of a portal come from. */
export interface Texts {
  /** Whether they are those of real documents. */
  readonly real: boolean
  readonly entries: readonly Entry[]
  readonly bodies: number
  /** The blocks of one body, each one line of canonical HTML that may stand beside any other. */
  readonly blocks: (body: number) => readonly string[]
}

/** What a catalogue says of a document. Days are calendar days. */
export interface Entry {
  readonly title: string
  readonly number?: string
  readonly issuer: string
  readonly signedOn: string
  readonly publishedOn: string
}

/** Those of the corpus where it is there, else made-up ones. */
export async function openTexts(corpus: string): Promise<Texts> {
  return existsSync(join(corpus, 'large.jsonl.zst')) ? openCorpusTexts(corpus) : generatedTexts()
}
