import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'

/** 2025-06-05 09:30, the minute of an instant on the clocks of a time zone. */
export function minuteIn(timeZone: string, instant: string): string {
  return formatter(timeZone).format(new Date(instant))
}

/** The instant at which clocks in the time zone show the day and time; midnight where no time is given. */
export function instantIn(timeZone: string, day: CalendarDay, time = '00:00:00'): string {
  const wanted = `${day} ${time.slice(0, 5)}`
  const asIfUtc = Date.parse(`${day}T${time}.000Z`)
  // No clock is more than a day from UTC; two steps settle a day on which the clock is changed.
  let guess = asIfUtc
  for (let step = 0; step < 2; step++)
    guess += minutes(wanted) - minutes(minuteIn(timeZone, new Date(guess).toISOString()))
  return new Date(guess).toISOString()
}

/** The day of an instant on the calendars of a time zone. */
export function dayIn(timeZone: string, instant: string): CalendarDay {
  return minuteIn(timeZone, instant).slice(0, 10)
}

function minutes(words: string): number {
  return Date.parse(`${words.replace(' ', 'T')}:00.000Z`)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  formatters.set(timeZone, made)
  return made
}
