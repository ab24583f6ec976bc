import { listPath } from '@gongkai/content-model/paths'
import type { Portal } from '../portal.ts'
import { inFigures, measureWord } from './count-words.ts'

/** The parts of the portal with how many records they hold, and what is worth knowing of them. */
export interface LibraryNote {
  readonly path: string
  readonly label: string
  readonly count: number
  readonly note: string
}

export function libraryNotes({ shelves, library }: Portal): readonly LibraryNote[] {
  const count = (type: Parameters<typeof shelves.whole>[0]) => shelves.whole(type).records.length
  const inForce = shelves.one('normative-document', 'validity', 'in-force')?.records.length ?? 0
  const graphics = shelves.one('interpretation', 'form', 'graphic')?.records.length ?? 0
  const since = shelves.whole('bulletin-issue').years.at(-1)?.year
  const current = shelves.one('plan', 'standing', 'current')?.records.length ?? 0
  const catalogues = library.ofType('catalogue').length
  const note = (type: keyof typeof measureWord, more: string) => `${measureWord[type]}${more === '' ? '' : `，${more}`}`
  return [
    {
      path: listPath('normative-document'),
      label: '政策文件',
      count: count('normative-document'),
      note: note('normative-document', `现行有效 ${inFigures(inForce)}`),
    },
    {
      path: listPath('interpretation'),
      label: '政策解读',
      count: count('interpretation'),
      note: note('interpretation', `图片 ${inFigures(graphics)}`),
    },
    {
      path: listPath('bulletin-issue'),
      label: '政府公报',
      count: count('bulletin-issue'),
      note: note('bulletin-issue', since === undefined ? '' : `${since} 年起`),
    },
    { path: listPath('plan'), label: '规划', count: count('plan'), note: note('plan', `现行 ${inFigures(current)}`) },
    {
      path: listPath('catalogue'),
      label: '标准目录',
      count: count('standard-catalogue-item'),
      note: note('standard-catalogue-item', `${inFigures(catalogues)} 个目录`),
    },
    { path: listPath('disclosure'), label: '政府信息', count: count('disclosure'), note: note('disclosure', '') },
  ]
}
