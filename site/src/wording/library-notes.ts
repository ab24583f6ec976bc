import { listPath } from '@gongkai/content-model/paths'
import type { Portal } from '../portal.ts'
import { inFigures, measureWord } from './count-words.ts'

/** The parts of the portal with how many records they hold, and what is worth knowing of them. */
export interface LibraryNote {
  readonly path: string
  readonly label: string
  readonly count: number
  /** What they are counted in. */
  readonly measure: string
  readonly note?: string
}

export function libraryNotes({ shelves, library }: Portal): readonly LibraryNote[] {
  const count = (type: Parameters<typeof shelves.whole>[0]) => shelves.whole(type).count
  const inForce = shelves.one('normative-document', 'validity', 'in-force')?.count ?? 0
  const graphics = shelves.one('interpretation', 'form', 'graphic')?.count ?? 0
  const since = shelves.whole('bulletin-issue').divisions('').at(-1)
  const current = shelves.one('plan', 'standing', 'current')?.count ?? 0
  const catalogues = library.count('catalogue')
  return [
    {
      path: listPath('normative-document'),
      label: '政策文件',
      count: count('normative-document'),
      measure: measureWord['normative-document'],
      note: `现行有效 ${inFigures(inForce)}`,
    },
    {
      path: listPath('interpretation'),
      label: '政策解读',
      count: count('interpretation'),
      measure: measureWord.interpretation,
      note: `图片 ${inFigures(graphics)}`,
    },
    {
      path: listPath('bulletin-issue'),
      label: '政府公报',
      count: count('bulletin-issue'),
      measure: measureWord['bulletin-issue'],
      ...(since === undefined ? {} : { note: `${since} 年起` }),
    },
    {
      path: listPath('plan'),
      label: '规划',
      count: count('plan'),
      measure: measureWord.plan,
      note: `现行 ${inFigures(current)}`,
    },
    {
      path: listPath('catalogue'),
      label: '标准目录',
      count: count('standard-catalogue-item'),
      measure: measureWord['standard-catalogue-item'],
      note: `${inFigures(catalogues)} 个目录`,
    },
    { path: listPath('disclosure'), label: '政府信息', count: count('disclosure'), measure: measureWord.disclosure },
  ]
}
