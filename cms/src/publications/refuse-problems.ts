import { labelAt, type Problem, wordFinding } from '@gongkai/content-model/problem'
import { contentTypeNamed, type PublishedRecord } from '@gongkai/content-model/types/index'
import { type ValidationContext, validateRecord } from '@gongkai/content-model/validate'
import { ValidationError } from 'payload'
import { isBlank } from '../fields/adapter.ts'
import { neverPublished } from '../fields/references.ts'
import type { Change } from './change-published.ts'
import { formPath } from './form-path.ts'
import { lackingInternal } from './lacking-internal.ts'
import type { RawDatabase } from './raw-database.ts'
import { publishedRecord } from './record-of.ts'

/** Throws with every problem, each at its field, where the record may not be released. */
export async function refuseProblems(raw: RawDatabase, change: Change, record: PublishedRecord): Promise<void> {
  const problems = await problemsOf(raw, change, record)
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  throw validationError(
    change,
    await Promise.all(
      errors.map(async (problem) => ({
        path: formPath(contentTypeNamed(record.type).fields, problem.path),
        label: labelAt(record.type, problem.path),
        message: await sentence(raw, problem),
      })),
    ),
  )
}

/** A refusal at one field. */
export function refuseAt(change: Change, path: string, message: string): ValidationError {
  return validationError(change, [{ path, label: labelAt(change.type, [path]), message }])
}

function validationError(
  { type, id, req }: Change,
  errors: { path: string; label: string; message: string }[],
): ValidationError {
  const words = errors.map(({ label, message }) => `${label}：${message}`).join('\n')
  const error = new ValidationError({ collection: type, id, errors }, req?.t)
  error.message = `不能发布。\n${words}`
  return error
}

async function problemsOf(raw: RawDatabase, change: Change, record: PublishedRecord): Promise<Problem[]> {
  if ('disclosureMode' in record && record.disclosureMode !== undefined && record.disclosureMode !== 'proactive')
    return [notProactive(change, record)]
  const isNew = change.before === undefined || isBlank(change.before.key)
  return [...(await validated(raw, change, record)), ...(isNew ? lackingInternal(record, change.after ?? {}) : [])]
}

function notProactive(change: Change, record: PublishedRecord): Problem {
  const message =
    change.before === undefined || isBlank(change.before.key)
      ? '只有“主动公开”的信息才能发布。请存为草稿，或改为“主动公开”。'
      : '只有“主动公开”的信息才能发布。要停止公开，请用“撤回”。'
  return { severity: 'error', type: record.type, record: record.key, path: ['disclosureMode'], message }
}

/** Rules look at other records; what they ask for is read, and they are asked again. */
async function validated(raw: RawDatabase, { req }: Change, record: PublishedRecord): Promise<Problem[]> {
  const self = `${record.type}/${record.key}`
  const known = new Map<string, PublishedRecord | undefined>([[self, record]])
  const withdrawn = new Set<string>()
  for (;;) {
    const lacking = new Set<string>()
    const context: ValidationContext = {
      record: (reference) => {
        if (!known.has(reference)) lacking.add(reference)
        return known.get(reference)
      },
      wasWithdrawn: (reference) => withdrawn.has(reference),
    }
    const problems = validateRecord(record, context)
    if (lacking.size === 0) return problems
    for (const reference of lacking) {
      const found = reference.includes(neverPublished) ? undefined : await publishedRecord(raw, req, reference)
      known.set(reference, found)
      // Only what was once published has a key that a reference can be written with.
      if (found === undefined && !reference.includes(neverPublished)) withdrawn.add(reference)
    }
  }
}

/** A reference that cannot be published is worded with what it points at, not with an id. */
async function sentence(raw: RawDatabase, problem: Problem): Promise<string> {
  const at = problem.found?.indexOf(`/${neverPublished}`) ?? -1
  if (problem.found === undefined || at < 0) return wordFinding(problem)
  const type = problem.found.slice(0, at)
  const row = await raw.one(type, { id: { equals: problem.found.slice(at + 1 + neverPublished.length) } })
  const title = [row?.title, row?.name, row?.item].find((words) => !isBlank(words))
  return title === undefined
    ? '指向的信息已不存在。请重新选择。'
    : `“${String(title)}”还没有发布过。请先发布它，或删去这一项。`
}
