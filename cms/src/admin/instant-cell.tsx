import type { DefaultServerCellComponentProps, Payload } from 'payload'
import { cache } from 'react'
import { timeZone } from '../publications/portal.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { timeWords } from './progress-words.ts'

/** An instant in a list, at the clock of the portal. */
export async function InstantCell({ cellData, payload }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'string' && !(cellData instanceof Date)) return <span />
  const instant = new Date(cellData).toISOString()
  return (
    <time className="instant-cell" dateTime={instant}>
      {timeWords(instant, await zoneOf(payload))}
    </time>
  )
}

const zoneOf = cache((payload: Payload) => timeZone(rawDatabase(payload), undefined))
