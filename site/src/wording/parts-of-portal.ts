import { graphicsPath, listPath } from '@gongkai/content-model/paths'

/** The parts of the portal, as the masthead names them. */
export const parts = [
  { name: 'documents', label: '政策文件', path: listPath('normative-document') },
  { name: 'interpretations', label: '政策解读', path: listPath('interpretation') },
  { name: 'graphics', label: '图片解读', path: graphicsPath },
  { name: 'bulletins', label: '政府公报', path: listPath('bulletin-issue') },
  { name: 'plans', label: '规划', path: listPath('plan') },
  { name: 'catalogues', label: '标准目录', path: listPath('catalogue') },
  { name: 'information', label: '政府信息', path: listPath('disclosure') },
] as const

export type Part = (typeof parts)[number]['name']

/** The part in which the records of a listed type stand. */
export const partOf = {
  'normative-document': 'documents',
  interpretation: 'interpretations',
  'bulletin-issue': 'bulletins',
  plan: 'plans',
  'standard-catalogue-item': 'catalogues',
  disclosure: 'information',
} as const satisfies Record<string, Part>

export function partNamed(name: Part): (typeof parts)[number] {
  const part = parts.find((candidate) => candidate.name === name)
  if (part === undefined) throw new Error(`Unexpected part "${name}".`)
  return part
}
