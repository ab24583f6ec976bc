import type { WaitingRow } from './waiting.ts'

/** What is sent: that there is something to release, never what. The workflow fetches that itself. */
export interface Message {
  readonly event_type: 'publish'
  readonly client_payload: {
    /** Of the log: everything up to it is to be released. */
    readonly sequence: number
    readonly reason: Reason
    /** The instant of sending. A receiver that refuses old ones cannot be sent the same twice. */
    readonly requestedAt: string
    /** `<type>/<key>`, the latest 50 at most, for people who look at the run. */
    readonly records: readonly string[]
  }
}

/** `again` where what was asked for was never released; `day` where a day has begun, with nothing else to release. */
export type Reason = 'publish' | 'takedown' | 'again' | 'day'

// GitHub takes ten keys and 65,535 characters.
const most = { records: 50, characters: 60_000 }

export function messageOf(rows: readonly WaitingRow[], reason: Reason, now: Date): Message {
  const named = [...new Set(rows.map(({ record }) => record))].slice(-most.records)
  const sequence = Math.max(0, ...rows.map((row) => row.sequence))
  for (let records = named; ; records = records.slice(1)) {
    const message: Message = {
      event_type: 'publish',
      client_payload: { sequence, reason, requestedAt: now.toISOString(), records },
    }
    if (records.length === 0 || JSON.stringify(message).length <= most.characters) return message
  }
}
