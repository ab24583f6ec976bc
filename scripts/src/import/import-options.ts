import { isCalendarDay } from '@gongkai/content-model/values/calendar-day'

export interface ImportOptions {
  readonly paths: readonly string[]
  readonly type: 'normative-document' | 'disclosure'
  readonly publish: boolean
  readonly dryRun: boolean
  readonly report?: string
  readonly publisher?: string
  readonly section?: string
  readonly today?: string
}

const flags = {
  type: { type: 'string', default: 'normative-document' },
  publish: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  report: { type: 'string' },
  publisher: { type: 'string' },
  section: { type: 'string' },
  today: { type: 'string' },
} as const

interface Parsed {
  readonly values: { readonly [name: string]: unknown }
  readonly positionals: readonly string[]
}

/** The arguments of `npm run import`, checked; throws with a sentence. */
export function importOptions({ values, positionals }: Parsed): ImportOptions {
  const words = (name: string) => (typeof values[name] === 'string' ? { [name]: values[name] } : {})
  const type = values.type
  if (positionals.length === 0) throw new Error('请写明要导入的文件或文件夹，如：npm run import -- 文件夹 --dry-run')
  if (type !== 'normative-document' && type !== 'disclosure')
    throw new Error('--type 只能是 normative-document 或 disclosure。')
  if (typeof values.today === 'string' && !isCalendarDay(values.today)) throw new Error('--today 应形如 2025-06-05。')
  return {
    paths: positionals,
    type,
    publish: values.publish === true,
    dryRun: values['dry-run'] === true,
    ...words('report'),
    ...words('publisher'),
    ...words('section'),
    ...words('today'),
  }
}
importOptions.flags = flags
