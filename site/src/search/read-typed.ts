import { words } from '@gongkai/content-model/fold'
import { standsAlone } from '@gongkai/content-model/folding/stands-alone'
import type { Typed } from './typed.ts'

export function readTyped(text: string): Typed {
  const found = words(text)
  const letters = found.join('')
  return {
    words: found,
    isOpen: found.length > 1 && !standsAlone(found.at(-1) ?? ''),
    initials: /^[a-z]{2,60}$/.test(letters) ? letters : '',
  }
}
