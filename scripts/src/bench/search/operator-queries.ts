import { phraseIn, phrasesOfOne } from './cut-phrase.ts'
import { asked, type Drawing, type DrawnQuery } from './drawing.ts'
import { differentForms } from './forms.ts'

/** A query with marks in it, all kinds of them in turn. */
export function operators(nth: number, drawing: Drawing): DrawnQuery {
  const makers = [
    quoted('"', '"'),
    quoted('“', '”'),
    spaced,
    severalWords,
    without((word) => `-${word}`),
    without((word) => `－"${apart(word)}"`),
    without((word) => `-“${word}”`),
    unwantedFirst,
    allTogether,
  ]
  return (makers[nth % makers.length] ?? spaced)(drawing)
}

/** A phrase with one character changed for one that is taken for it: another word, which is rarely found. */
export function lookAlike({ records, random }: Drawing): DrawnQuery {
  for (;;) {
    const phrase = phraseIn(records, random, 2, 4)
    for (const [one, other] of random.shuffled(differentForms)) {
      if (phrase.includes(one)) return asked(phrase.replace(one, other))
      if (phrase.includes(other)) return asked(phrase.replace(other, one))
    }
  }
}

type Maker = (drawing: Drawing) => DrawnQuery

/** What stands in quotation marks stands together, whatever blanks are in it. */
function quoted(open: string, close: string): Maker {
  return ({ records, random }) => {
    const [whole = '', word = ''] = phrasesOfOne(records, random, 2, [3, 6]).phrases
    return { ...asked(`${open}${apart(whole)}${close} ${word}`), words: [whole, word] }
  }
}

/** A word that is set with blanks between its characters. */
function spaced({ records, random }: Drawing): DrawnQuery {
  for (;;) {
    const phrase = phraseIn(records, random, 3, 5)
    if (/^\p{Script=Han}+$/u.test(phrase)) return { ...asked([...phrase].join(' ')), words: [phrase] }
  }
}

function severalWords({ records, random }: Drawing): DrawnQuery {
  const { phrases } = phrasesOfOne(records, random, 3, [2, 3])
  return asked(phrases.join(' '))
}

/** Words of which the second stands in a record that holds the first. */
function without(written: (word: string) => string): Maker {
  return (drawing) => {
    const [word, unwanted] = wordAndUnwanted(drawing)
    return { ...asked(`${word} ${written(unwanted)}`), words: [word], without: [unwanted] }
  }
}

function unwantedFirst(drawing: Drawing): DrawnQuery {
  const [word, unwanted] = wordAndUnwanted(drawing)
  return { ...asked(`-${unwanted} ${word}`), words: [word], without: [unwanted] }
}

function allTogether({ records, random, scan }: Drawing): DrawnQuery {
  const [whole = '', word = ''] = phrasesOfOne(records, random, 2, [2, 3]).phrases
  const holding = scan.find([whole, word])
  const [unwanted = ''] = phrasesOfOne(holding, random, 1, [2, 3]).phrases
  return { ...asked(`${word} -${unwanted} "${apart(whole)}"`), words: [word, whole], without: [unwanted] }
}

function wordAndUnwanted({ records, random, scan }: Drawing): [string, string] {
  const word = phraseIn(records, random, 2, 2)
  return [word, phraseIn(scan.find([word]), random, 2, 3)]
}

/** The phrase with a blank in it, not within a number. */
function apart(phrase: string): string {
  return phrase.replace(/(\p{Script=Han})(?=\p{Script=Han})/u, '$1 ')
}
