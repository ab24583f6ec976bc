import { words } from '@gongkai/content-model/fold'
import { standsAlone } from '@gongkai/content-model/folding/stands-alone'
import { pinyin } from 'pinyin-pro'

/**
 * How a title is typed by the first letters of its syllables: 规范性文件 by gfxwj. One letter for each token of the title, read as it is where it stands (重庆 cq, 重要 zy);
 * a dot for a token that has none.
 */
export function titleInitials(title: string): string {
  const found = words(title)
  const read = pinyin(found.join(''), { type: 'all', toneType: 'none' })
  let at = 0
  return found
    .map((token) => {
      const syllable = read[at]
      at += [...token].length
      return standsAlone(token) && syllable?.isZh === true && /^[a-z]$/.test(syllable.first) ? syllable.first : '.'
    })
    .join('')
}
