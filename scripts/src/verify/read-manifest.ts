import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ReleaseManifest } from '../release/release-manifest.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

const schema = z.object({
  format: z.literal(1),
  release: z.int().min(1),
  at: z.iso.datetime(),
  today: z.string(),
  sequence: z.int().min(0),
  snapshot: z.string(),
  version: z.string(),
  previous: digest.nullable(),
  files: z.int().min(0),
  bytes: z.int().min(0),
  digits: z.int().min(0).max(8),
  parts: z.record(z.string().regex(/^[0-9a-f]*$/), digest),
}) satisfies z.ZodType<ReleaseManifest>

const partSchema = z.record(z.string().startsWith('/'), digest)

/** A release's manifest as it was read from somewhere; `undefined` where the bytes are none. */
export function parseManifest(bytes: Uint8Array): ReleaseManifest | undefined {
  return schema.safeParse(jsonIn(bytes)).data
}

/** The files of a part, from path to SHA-256; `undefined` where the bytes are no part. */
export function parsePart(bytes: Uint8Array): Readonly<Record<string, string>> | undefined {
  return partSchema.safeParse(jsonIn(bytes)).data
}

export function digestOfBytes(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
