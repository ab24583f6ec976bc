import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'

/** What the publisher has done besides releases. */
export interface PublisherNote {
  /** The roll-back of the log that was carried out last, and the place in the log that the portal was brought back to. */
  readonly done: number
  readonly backTo?: number
  /** Why it has brought nothing back. */
  readonly notBack?: string
  /** The roll-back that is being carried out. */
  readonly rolling?: { readonly row: number; readonly to: number }
  /** What the row of the log says that the snapshot stands at. */
  readonly mark?: { readonly sequence: number; readonly says: string | null }
  /** The day up to which the log was told of what ended. */
  readonly endingsUntil?: CalendarDay
}

/** Named for what it held first: a publisher that is upgraded while releases are held finds what was rolled back. */
function noteFile(home: string): string {
  return join(home, 'roll-back.json')
}

export async function readNote(home: string): Promise<PublisherNote> {
  return readFile(noteFile(home), 'utf8').then(
    (text) => JSON.parse(text) as PublisherNote,
    () => ({ done: 0 }),
  )
}

export async function writeNote(home: string, note: PublisherNote): Promise<void> {
  const file = noteFile(home)
  await writeFile(`${file}.next`, JSON.stringify(note))
  await rename(`${file}.next`, file)
}
