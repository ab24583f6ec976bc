import { z } from 'zod'

const day = z.string().nullable()

/** A row of the truth that a report is compared with; `null` means that the text states none. */
export const expectedRow = z.union([
  z.object({ file: z.string(), outcome: z.literal('refused'), reason: z.string() }),
  z.object({
    file: z.string(),
    outcome: z.undefined().optional(),
    fits: z.enum(['legal-text', 'standard', 'other']),
    title: z.string(),
    documentNumber: z.string().nullable(),
    issuers: z.array(z.string()),
    adoptedOn: day,
    approvedOn: day,
    signedOn: day,
    promulgatedOn: day,
    effectiveOn: day,
    amendments: z.array(z.object({ on: z.string(), kind: z.string() })),
    statedRepealed: z.boolean(),
    script: z.enum(['hans', 'hant']),
    doubt: z.string().optional(),
    notJudged: z.array(z.string()).default([]),
  }),
])

export type ExpectedRow = z.infer<typeof expectedRow>
export type ExpectedReading = Exclude<ExpectedRow, { outcome: 'refused' }>

export const expectedDays = ['adoptedOn', 'approvedOn', 'signedOn', 'promulgatedOn', 'effectiveOn'] as const
