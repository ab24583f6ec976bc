import { type Message, messageOf, type Reason } from './message.ts'
import type { Answer } from './send.ts'
import type { Waiting, WaitingRow } from './waiting.ts'

/** Milliseconds. */
export interface Pace {
  /** Rows that come one soon after another are asked for together … */
  readonly quiet: number
  /** … but not later than so long after the first. */
  readonly atMost: number
  /** What was asked for and not released is asked for again after so long, then after twice as long, and so on. */
  readonly patience: number
  /** A receiver that does not take what is sent is asked again after so long, then after twice as long, and so on. */
  readonly backOff: number
}

export const usualPace: Pace = { quiet: 2000, atMost: 10_000, patience: 15 * 60_000, backOff: 5000 }
const longest = { patience: 4 * 3_600_000, backOff: 10 * 60_000 }

export interface DispatcherOptions {
  readonly waiting: () => Promise<Waiting>
  readonly send: (message: Message) => Promise<Answer>
  /** Told once for each change: the sentence where CI cannot be asked, and `undefined` when it can again. */
  readonly tell: (rows: readonly WaitingRow[], sentence: string | undefined) => Promise<void>
  readonly pace: Pace
  readonly now: () => number
}

/**
 * Asks CI for releases. What is to be asked for is read off the log each time, and nothing is remembered that a crash could lose: after a
 * start everything that waits is asked for anew, which does no harm, because a release carries all that the log has.
 */
export class Dispatcher {
  /** Up to which sequence CI took a request. */
  private asked = 0
  private askedAt: number
  private timesAsked = 0
  /** When the first and the latest row were seen that were not asked for yet. */
  private first: number | undefined
  private latest: number | undefined
  private seen = 0
  /** Whether the haste that is asked for was passed on. */
  private hurried = false
  private failures = 0
  /** When the new day was asked for last, and how often. */
  private day: { readonly at: number; readonly times: number } | undefined
  private notBefore = 0

  private readonly options: DispatcherOptions

  constructor(options: DispatcherOptions) {
    this.options = options
    this.askedAt = options.now()
  }

  /** Looks at the log, and asks if it is time. Resolves to the milliseconds after which to look again at the latest. */
  async look(): Promise<number> {
    const { now, waiting } = this.options
    const { rows, urgent, isDayOver } = await waiting()
    if (!isDayOver) this.day = undefined
    if (rows.length === 0) Object.assign(this, { first: undefined, latest: undefined, timesAsked: 0 })
    // A release of what waits says the day as well: for that it is asked once, whatever waits.
    if (isDayOver && (rows.length === 0 || this.day === undefined)) return this.askForDay(rows)
    if (rows.length === 0) return Number.POSITIVE_INFINITY
    const fresh = rows.filter(({ isNew, sequence }) => isNew && sequence > this.asked)
    if (!urgent) this.hurried = false
    const due = fresh.length > 0 ? this.dueFor(fresh, urgent) : this.dueAgain(urgent)
    const left = Math.max(due, this.notBefore) - now()
    if (left > 0) return left
    this.hurried = urgent
    await this.ask(rows, fresh.length === 0 ? 'again' : isTakedown(fresh) ? 'takedown' : 'publish')
    return 0
  }

  /** At the beginning of a day, and ever more seldom until the portal speaks of it. */
  private async askForDay(rows: readonly WaitingRow[]): Promise<number> {
    const { now, pace } = this.options
    const { at, times } = this.day ?? { at: 0, times: 0 }
    const due = times === 0 ? now() : at + Math.min(longest.patience, pace.patience * 2 ** (times - 1))
    const left = Math.max(due, this.notBefore) - now()
    if (left > 0) return left
    if (await this.ask(rows, 'day')) this.day = { at: now(), times: times + 1 }
    return 0
  }

  private dueFor(fresh: readonly WaitingRow[], urgent: boolean): number {
    const { now, pace } = this.options
    const last = fresh.at(-1)?.sequence ?? 0
    if (last > this.seen) {
      this.seen = last
      this.latest = now()
      this.first ??= now()
      if (isTakedown(fresh)) this.notBefore = 0
    }
    // A takedown waits for nothing; many of them are still no more than one request in a quiet time.
    if (urgent || isTakedown(fresh)) return this.timesAsked === 0 ? now() : this.askedAt + pace.quiet
    return Math.min((this.latest ?? now()) + pace.quiet, (this.first ?? now()) + pace.atMost)
  }

  private dueAgain(urgent: boolean): number {
    const { patience } = this.options.pace
    if (urgent && !this.hurried) return this.askedAt
    return this.askedAt + Math.min(longest.patience, patience * 2 ** Math.max(0, this.timesAsked - 1))
  }

  /** Whether it was taken. */
  private async ask(rows: readonly WaitingRow[], reason: Reason): Promise<boolean> {
    const { send, tell, now, pace } = this.options
    const message = messageOf(rows, reason, new Date(now()))
    const answer = await send(message)
    if (answer.taken) {
      this.asked = Math.max(this.asked, message.client_payload.sequence)
      this.askedAt = now()
      this.timesAsked = reason === 'again' ? this.timesAsked + 1 : 1
      Object.assign(this, { first: undefined, latest: undefined, failures: 0, notBefore: 0 })
      await tell(rows, undefined)
    } else {
      const wait = answer.after ?? Math.min(longest.backOff, pace.backOff * 2 ** this.failures)
      this.failures += 1
      this.notBefore = now() + wait
      await tell(rows, answer.sentence)
    }
    return answer.taken
  }
}

function isTakedown(rows: readonly WaitingRow[]): boolean {
  return rows.some(({ operation }) => operation === 'withdraw')
}
