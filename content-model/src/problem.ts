import type { Field, Fields } from './field.ts'
import { contentTypeNamed, type TypeName } from './types/index.ts'

/**
 * Something an editor has to put right (`error`) or may want to look at (`note`). `message` says in Chinese what is
 * wrong, what was expected and what to do.
 */
export interface Problem {
  readonly severity: 'error' | 'note'
  readonly type: TypeName
  /** Index number, item code or code; the title where the record has none of them yet. */
  readonly record: string
  /** Names and indexes from the record down to the field; empty for the record itself. */
  readonly path: readonly (string | number)[]
  readonly found?: string
  readonly message: string
}

/** `normative-document 000014349/2018-00037 · 文号：“国办发[2018]37号”格式不对，应形如“国办发〔2018〕37号”。` */
export function wordProblem(problem: Problem): string {
  return `${problem.type} ${problem.record} · ${labelAt(problem.type, problem.path)}：${wordFinding(problem)}`
}

/** The sentence alone, for a form that shows it at the field. */
export function wordFinding(problem: Pick<Problem, 'found' | 'message'>): string {
  return `${problem.found === undefined ? '' : `“${shortened(problem.found)}”`}${problem.message}`
}

/** The Chinese label of a field of a type, as in `文件关系第2项的引文的文件名称`. */
export function labelAt(type: TypeName, path: readonly (string | number)[]): string {
  let words = ''
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') words += `第${step + 1}项`
    else words += `${words === '' ? '' : '的'}${fieldAt(type, path.slice(0, index + 1))?.label ?? step}`
  }
  return words === '' ? '记录' : words
}

/** The field that a path leads to; an index leads to the field it counts in. */
export function fieldAt(type: TypeName, path: readonly (string | number)[]): Field | undefined {
  let fields: Fields | undefined = contentTypeNamed(type).fields
  let field: Field | undefined
  for (const step of path) {
    if (typeof step === 'number') continue
    field = fields?.[step]
    fields = field !== undefined && (field.kind === 'group' || field.kind === 'list') ? field.fields : undefined
  }
  return field
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words
}
