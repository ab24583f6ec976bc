import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'

/**
 * The instant at which clocks of a time zone show a day and a time (`HH:MM` or `HH:MM:SS`). Where they show it twice, the first; where
 * they leave it out, as much later as they are put forward.
 */
export function instantAt(day: CalendarDay, time: string, zone: string): Date {
  const shown = Date.parse(`${day}T${time.padEnd(8, ':00')}.000Z`)
  const before = shown - offsetAt(shown - dayLong, zone)
  const after = shown - offsetAt(shown + dayLong, zone)
  const candidates = [before, after].filter((instant) => instant + offsetAt(instant, zone) === shown)
  return new Date(candidates.length === 0 ? before : Math.min(...candidates))
}

const dayLong = 24 * 60 * 60 * 1000

/** Milliseconds by which clocks of the zone are ahead of UTC. */
function offsetAt(instant: number, zone: string): number {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  const second = Math.floor(instant / 1000) * 1000
  return Date.parse(`${clock.format(second).replace(' ', 'T')}.000Z`) - second
}
