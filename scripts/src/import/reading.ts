import type { documentKind } from '@gongkai/content-model/vocabularies/document-kind'
import type { instrumentForm } from '@gongkai/content-model/vocabularies/instrument-form'
import type { levelOfForce } from '@gongkai/content-model/vocabularies/level-of-force'
import type { Code } from '@gongkai/content-model/vocabularies/vocabulary'

/** A file as it comes from the disk: the reader looks at its content, and at its name only where the content says nothing. */
export interface ImportFile {
  readonly path: string
  readonly bytes: Uint8Array
}

export type ReadOutcome = Refused | ({ readonly outcome: 'read' } & Reading)

interface Refused {
  readonly outcome: 'refused'
  /** Chinese, for the person who runs the import. */
  readonly reason: string
}

/** What a text says of itself. What it does not say is absent: nothing here is guessed from the name or day of the file. */
export interface Reading {
  readonly title?: string
  /** As printed, without the word 文号. */
  readonly documentNumbers: readonly string[]
  readonly indexNumber?: string
  /** Names as printed, the leading one first. */
  readonly issuers: readonly string[]
  readonly days: Days
  readonly amendments: readonly Amendment[]
  readonly statedRepeal?: StatedRepeal
  /** What the text ends: 《…》同时废止. */
  readonly repeals: readonly CitedRepeal[]
  /** 题注, as printed under the title. */
  readonly historyNote?: string
  readonly addressees?: string
  readonly levelOfForce?: { readonly level: Code<typeof levelOfForce>; readonly ground: string }
  readonly documentKind?: Code<typeof documentKind>
  readonly instrumentForm?: Code<typeof instrumentForm>
  readonly disclosureNote?: string
  readonly topics: readonly string[]
  /** Canonical HTML of the closed set (content-model, body). */
  readonly body: string
  readonly attachments: readonly ReadAttachment[]
  /** Pictures that stand in the body as `files/<sha256>.<ext>`. */
  readonly pictures: readonly Picture[]
  readonly language: 'zh-Hans' | 'zh-Hant'
  readonly publication: Publication
  readonly fits: Fits
  readonly findings: readonly Finding[]
}

export type DayName = 'adoptedOn' | 'approvedOn' | 'signedOn' | 'promulgatedOn' | 'distributedOn' | 'effectiveOn'

/** `YYYY-MM-DD`: 通过, 批准, 成文, 公布, 印发, 施行. */
export type Days = { readonly [name in DayName]?: string }

export interface Amendment {
  readonly on: string
  readonly kind: '修正' | '修订' | '修改' | '其他'
  /** The words that state it. */
  readonly words: string
}

export interface StatedRepeal {
  readonly on?: string
  readonly by?: string
  readonly sentence: string
}

/** A document that the text repeals, as it cites it. */
export interface CitedRepeal {
  readonly title: string
  readonly number?: string
  /** The day on which the text says it was issued. */
  readonly on?: string
}

export interface ReadAttachment {
  readonly name: string
  readonly address?: string
}

export interface Picture {
  readonly reference: string
  readonly bytes: Uint8Array
  readonly mimeType: string
  readonly alternative?: string
}

/** What the page that carried the text says of its own publication. */
export interface Publication {
  /** `2021-08-04` or `2021-08-04 17:34`, in the time of the place, as printed. */
  readonly originalPublishedAt?: string
  readonly source?: string
  readonly originalUrl?: string
  readonly isReprint?: boolean
}

export type Fits = 'legal-text' | 'standard' | 'other'

/** repaired: certain, and done. noted: worth a look. held: the record stays a draft until a person has looked. */
type FindingClass = 'repaired' | 'noted' | 'held'

export interface Finding {
  /** The trap it belongs to (docs/how-to/import.md), such as T5, or the name of what is missing. */
  readonly id: string
  readonly class: FindingClass
  readonly sentence: string
  /** A few characters of the place where it was found. */
  readonly where?: string
}
