import type { Fields } from '@gongkai/content-model/field'

/** Where a published field stands in the form: several values are one field there, and a file is one field of its own. */
export function formPath(fields: Fields, path: readonly (string | number)[]): string {
  const [name, ...rest] = path
  const field = fields[String(name)]
  if (name === undefined || field === undefined) return path.join('.')
  if (field.kind === 'group') return join(String(name), formPath(field.fields, rest))
  if (field.kind === 'list') {
    const [index, ...within] = rest
    return index === undefined ? String(name) : join(`${String(name)}.${index}`, formPath(field.fields, within))
  }
  if (field.kind === 'graphic') {
    const [part] = rest
    return join(String(name), part === 'alternative' || part === 'caption' ? part : 'image')
  }
  return String(name)
}

function join(outer: string, within: string): string {
  return within === '' ? outer : `${outer}.${within}`
}
