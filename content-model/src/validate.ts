import type { z } from 'zod'
import { keyOf, recordSchema } from './content-type.ts'
import { standingFilesIn } from './files-in.ts'
import { referenceAt, referenceOf, referencePath } from './paths.ts'
import { fieldAt, labelAt, type Problem } from './problem.ts'
import { referencesIn } from './references.ts'
import { rules } from './rules/index.ts'
import type { RuleContext } from './rules/rule.ts'
import type { Snapshot } from './snapshot/snapshot.ts'
import { contentTypeNamed, isTypeName, type PublishedRecord } from './types/index.ts'

/** What a record may refer to: another record, or what was withdrawn. */
export interface ValidationContext extends RuleContext {
  readonly wasWithdrawn: (reference: string) => boolean
}

/** Problems of one record: schema first; references and rules only where the schema holds. */
export function validateRecord(record: PublishedRecord, context: ValidationContext): Problem[] {
  const schemaProblems = checkSchema(record)
  return schemaProblems.length > 0
    ? schemaProblems
    : [...checkKey(record), ...checkReferences(record, context), ...checkRules(record, context)]
}

/** Problems of a whole snapshot. It may be used where none is an error. */
export function validate(snapshot: Snapshot): Problem[] {
  const records = new Map(snapshot.records.map((record) => [referenceOf(record), record]))
  const withdrawn = new Set(snapshot.tombstones.map((tombstone) => tombstone.record))
  const context: ValidationContext = {
    record: (reference) => records.get(reference),
    wasWithdrawn: (reference) => withdrawn.has(reference),
  }
  const known = snapshot.records.filter((record) => isTypeName(record.type))
  return [
    ...snapshot.records.filter((record) => !isTypeName(record.type)).map(unknownType),
    ...known.flatMap((record) => validateRecord(record, context)),
    ...known.flatMap((record) => checkFiles(record, snapshot.files)),
    ...checkTwins(known),
    ...validateAddresses(records, snapshot),
  ]
}

/**
 * Problems of records as they stand in what is published: those of each by itself, and its files. For a snapshot that is too large to be held; what
 * was withdrawn and moved is looked at by `validateAddresses`.
 */
export function validateStanding(
  record: PublishedRecord,
  context: ValidationContext,
  files: ReadonlyMap<string, number>,
): Problem[] {
  return isTypeName(record.type)
    ? [...validateRecord(record, context), ...checkFiles(record, files)]
    : [unknownType(record)]
}

/**
 * Problems of a snapshot as a whole, whatever its records say: of what was withdrawn or moved (whether a record stands where it was, and where it
 * leads), and of its settings. `records` are known by their references.
 */
export function validateAddresses(records: References, gone: Gone): Problem[] {
  const isRecord = (path: string) => isStanding(path, records)
  return [
    ...checkAddresses(gone, isRecord),
    ...checkTargets(gone, isRecord),
    ...checkWithdrawn(gone),
    ...checkSite(records),
  ]
}

interface References {
  readonly has: (reference: string) => boolean
}

function isStanding(path: string, records: References): boolean {
  const reference = referenceAt(path)
  return reference !== undefined && records.has(reference)
}

function checkSchema(record: PublishedRecord): Problem[] {
  const result = recordSchema(contentTypeNamed(record.type)).safeParse(record)
  return result.success ? [] : result.error.issues.map((issue) => schemaProblem(record, issue))
}

function schemaProblem(record: PublishedRecord, issue: z.core.$ZodIssue): Problem {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  const found = path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    record,
  )
  // What is wrong in a body is said by its sentence; the whole body would drown it.
  const isBody = fieldAt(record.type, path)?.kind === 'richText'
  const words = !isBody && (typeof found === 'string' || typeof found === 'number') ? { found: String(found) } : {}
  return { ...problemOf(record), path, message: issue.message, ...words }
}

function checkKey(record: PublishedRecord): Problem[] {
  const { keyFrom } = contentTypeNamed(record.type)
  const expected = keyOf(String((record as unknown as Record<string, unknown>)[keyFrom]))
  return record.key === expected
    ? []
    : [
        {
          ...problemOf(record),
          path: [],
          found: record.key,
          message: `不是这条记录的标识，应为“${expected}”，由${labelAt(record.type, [keyFrom])}而来。请改正。`,
        },
      ]
}

function checkReferences(record: PublishedRecord, context: ValidationContext): Problem[] {
  return referencesIn(record)
    .filter(({ reference }) => context.record(reference) === undefined && !context.wasWithdrawn(reference))
    .map(({ reference, path }) => ({
      ...problemOf(record),
      path,
      found: reference,
      message: '没有发布过。请先发布它，或删去这一项。',
    }))
}

function checkRules(record: PublishedRecord, context: RuleContext): Problem[] {
  return rules
    .filter((rule) => rule.appliesTo.includes(record.type))
    .flatMap((rule) => rule.check(record, context).map((finding) => ({ ...problemOf(record), ...finding })))
}

/** Problems of the files a record names: each is there, and as large as the record says. */
export function checkFiles(record: PublishedRecord, files: ReadonlyMap<string, number>): Problem[] {
  return standingFilesIn(record).flatMap(({ file, bytes, path }): Problem[] => {
    const held = files.get(file)
    if (held === undefined)
      return [{ ...problemOf(record), path, found: file, message: '不在快照的文件中。请重新上传该文件再发布。' }]
    return bytes === undefined || bytes === held
      ? []
      : [
          {
            ...problemOf(record),
            path,
            found: `${bytes}字节`,
            message: `与文件的实际大小${held}字节不符。请重新上传该文件。`,
          },
        ]
  })
}

/** No two records share a reference. */
function checkTwins(records: readonly PublishedRecord[]): Problem[] {
  const seen = new Set<string>()
  return records.flatMap((record) => {
    const reference = referenceOf(record)
    const isTwin = seen.has(reference)
    seen.add(reference)
    return isTwin
      ? [
          {
            ...problemOf(record),
            path: [],
            found: reference,
            message: '是两条记录共用的标识。请改其中一条的编码。',
          },
        ]
      : []
  })
}

/** Nothing withdrawn or moved has the address of a record. */
function checkAddresses({ tombstones, moves }: Gone, isRecord: (path: string) => boolean): Problem[] {
  return [...tombstones, ...moves]
    .filter(({ path }) => isRecord(path))
    .map(({ path }) => ({
      severity: 'error',
      type: 'site',
      record: path,
      path: [],
      found: path,
      message: '是已撤回或迁移的网址，不能再用。请核对发布记录。',
    }))
}

type Gone = Pick<Snapshot, 'tombstones' | 'moves'>

/**
 * What was withdrawn or moved leads on to a record, if need be over several moves, and never in a circle. A record that was withdrawn
 * later is a place as well: nothing may stand in the way of a withdrawal, and its notice is what there is to read.
 */
function checkTargets({ tombstones, moves }: Gone, isRecord: (path: string) => boolean): Problem[] {
  const withdrawn = new Set(tombstones.map(({ path }) => path))
  const next = new Map(moves.map(({ path, target }) => [path, target]))
  const arrives = (target: string): boolean => {
    let at: string | undefined = target
    for (let steps = 0; at !== undefined && steps <= moves.length; steps += 1) {
      if (withdrawn.has(at) || isRecord(at)) return true
      at = next.get(at)
    }
    return false
  }
  return [...tombstones, ...moves].flatMap(({ path, target }) =>
    target === undefined || (target !== path && arrives(target))
      ? []
      : [
          {
            severity: 'error',
            type: 'site',
            record: path,
            path: [],
            found: target,
            message: '是撤回或迁移后的去处，但那里没有已发布的记录。请改正去处。',
          },
        ],
  )
}

/** A tombstone stands at the address of the record that it names. */
function checkWithdrawn({ tombstones }: Gone): Problem[] {
  return tombstones.flatMap(({ path, record }) =>
    isTypeName(record.split('/')[0] ?? '') && referencePath(record) === path
      ? []
      : [
          {
            severity: 'error',
            type: 'site',
            record: path,
            path: [],
            found: record,
            message: '是撤回的信息，但不在这个网址。请使网址与所撤回的信息一致。',
          },
        ],
  )
}

function checkSite(records: References): Problem[] {
  return records.has('site/site')
    ? []
    : [
        {
          severity: 'error',
          type: 'site',
          record: 'site',
          path: [],
          message: '没有网站设置，应恰有一条。请填写网站设置后再导出。',
        },
      ]
}

function unknownType(record: PublishedRecord): Problem {
  return {
    severity: 'error',
    type: 'site',
    record: String(record.key),
    path: [],
    found: record.type,
    message: '不是已知的内容类型。请用同一版本的系统重新导出。',
  }
}

function problemOf(record: PublishedRecord): Pick<Problem, 'severity' | 'type' | 'record'> {
  const { keyFrom } = contentTypeNamed(record.type)
  const words = (record as unknown as Record<string, unknown>)[keyFrom]
  return { severity: 'error', type: record.type, record: typeof words === 'string' ? words : record.key }
}
