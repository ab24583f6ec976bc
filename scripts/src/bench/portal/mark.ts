import { createHash } from 'node:crypto'
import { fold } from '@gongkai/content-model/fold'

/** What marks one record in all of a portal: ten Han characters that no text uses, and one word of letters and digits. */
export interface Mark {
  readonly characters: string
  readonly word: string
}

/** The mark that follows from a name. Different names have different marks. */
export function markOf(name: string): Mark {
  const digest = createHash('sha256').update(name).digest()
  const characters = Array.from({ length: 10 }, (_, at) => alphabet[digest.readUInt16LE(at * 2) % alphabet.length])
  return { characters: characters.join(''), word: `zk${digest.toString('hex').slice(40, 54)}` }
}

/** A sentence that stands in no other record. */
export function markedSentence({ characters, word }: Mark): string {
  return `本件校验字为${characters}，校验码为${word}。`
}

/** What a leak scan looks for: each is found alone, also where the sentence was cut. */
export function markers({ characters, word }: Mark): readonly string[] {
  return [characters, word]
}

/** Characters of the first extension block of Unicode's Han script, which hardly any text has, and which search tells apart. */
const alphabet = Array.from({ length: 2048 }, (_, at) => String.fromCodePoint(0x3400 + at))
  .filter((character) => fold(character) === character)
  .slice(0, 1024)
