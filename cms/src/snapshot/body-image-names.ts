import { readBody } from '@gongkai/content-model/body/read-body'
import { inlineText } from '@gongkai/content-model/body/tidy-inlines'
import type { Figure } from '@gongkai/content-model/body/tree'

/**
 * Names for the images of a body, by their files. A snapshot keeps no names of these, so they are called by their captions,
 * or else by what they show in words; one that has neither is left out.
 */
export function bodyImageNames(html: string): [file: string, name: string][] {
  return readBody(html).flatMap((block) => {
    if (block.kind !== 'figure') return []
    const words = wordsOf(block)
    const { file } = block.image
    return words === '' ? [] : [[file, `${words}${file.slice(file.lastIndexOf('.'))}`]]
  })
}

const longest = 40

// What file systems refuse in names is left out: people download files under them.
function wordsOf({ image, caption }: Figure): string {
  const words = (inlineText(caption).trim() || image.alt).replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, ' ').trim()
  return [...words].slice(0, longest).join('').trim()
}
