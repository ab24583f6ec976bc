import { hostname } from 'node:os'
import type { Payload } from 'payload'
import { OneAfterAnother } from '../publications/one-after-another.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import { changeSchedule, type Schedule, scheduleOf } from './schedule.ts'

/** The clock that schedules run by. */
export interface Clock {
  readonly now: () => number
  /** Runs something once, so many milliseconds later, unless it is called off before. */
  readonly after: (milliseconds: number, run: () => Promise<void>) => () => void
}

export const wallClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(() => void run(), milliseconds)
    // Waiting for a schedule keeps no process from ending.
    timer.unref()
    return () => clearTimeout(timer)
  },
}

/** What another process scheduled, and a clock that was set, are noticed after so many milliseconds. */
const looksAtLeastEvery = 30_000
/** Nobody else touches what was begun for so long, unless whoever began it is known to have ended. */
const lease = 60_000
/** After a failure of the CMS itself it is tried again. */
const triesAgainAfter = 10_000

/**
 * Carries out what is scheduled when it is due, one after another, and late what was due while it did not run. Several may
 * run on one database: each schedule is taken by one of them.
 */
export class ScheduleRunner {
  private readonly looks = new OneAfterAnother()
  private callOff: () => void = () => {}
  private isStopped = false
  private readonly payload: Payload
  private readonly clock: Clock

  constructor(payload: Payload, clock: Clock = wallClock) {
    this.payload = payload
    this.clock = clock
  }

  /** Carries out all that is due, and waits for what comes next. Failures are logged and tried again; they are never thrown. */
  look(): Promise<void> {
    return this.looks.run(async () => {
      this.callOff()
      if (this.isStopped) return
      const wait = await this.carryOutDue().catch((error: unknown) => {
        this.payload.logger.error({ err: error, msg: 'What is scheduled could not be looked up.' })
        return triesAgainAfter
      })
      if (!this.isStopped) this.callOff = this.clock.after(wait, () => this.look())
    })
  }

  /** Begins nothing more; resolves when what was begun has ended. */
  stop(): Promise<void> {
    this.isStopped = true
    this.callOff()
    return this.looks.run(async () => {})
  }

  /** Resolves to the milliseconds until the next look. */
  private async carryOutDue(): Promise<number> {
    while (!this.isStopped) {
      const [next] = (await Promise.all([this.nextWaiting(), this.nextInterrupted()]))
        .filter((one) => one !== undefined)
        .sort((one, other) => one.due - other.due)
      const wait = next === undefined ? looksAtLeastEvery : next.due - this.clock.now()
      if (next === undefined || wait > 0) return Math.min(wait, looksAtLeastEvery)
      await this.take(next.id, next.condition)
    }
    return looksAtLeastEvery
  }

  private async nextWaiting() {
    const { docs } = await this.payload.find({
      collection: 'schedules',
      where: { state: { equals: 'waiting' } },
      sort: ['at', 'createdAt'],
      limit: 1,
      depth: 0,
      pagination: false,
      select: { at: true },
    })
    const [first] = docs
    return (
      first && { id: String(first.id), due: Date.parse(String(first.at)), condition: { state: 'waiting' } as const }
    )
  }

  /** What was begun and not ended, and when it may be taken over. */
  private async nextInterrupted() {
    const { docs } = await this.payload.find({
      collection: 'schedules',
      where: { state: { equals: 'running' } },
      limit: 100,
      depth: 0,
      pagination: false,
      showHiddenFields: true,
      select: { claim: true, claimedUntil: true },
    })
    const [first] = docs
      .map((row) => ({
        id: String(row.id),
        claim: String(row.claim ?? ''),
        until: Date.parse(String(row.claimedUntil)),
      }))
      .map(({ id, claim, until }) => ({
        id,
        due: isGone(claim) ? 0 : until,
        condition: { state: 'running', claim } as const,
      }))
      .sort((one, other) => one.due - other.due)
    return first
  }

  private async take(id: string, condition: { readonly state: Schedule['state']; readonly claim?: string | null }) {
    const now = this.clock.now()
    const claim = `${self} ${crypto.randomUUID()}`
    const taken = await changeSchedule(
      this.payload,
      { id, ...condition },
      { state: 'running', claim, claimedUntil: instant(now + lease) },
    )
    // Somebody else has it, or took it back.
    if (taken === undefined) return
    const begun =
      taken.startedAt === null
        ? ((await changeSchedule(this.payload, { id, claim }, { startedAt: instant(now) })) ?? taken)
        : taken
    try {
      await this.end(begun, await carryOut(this.payload, await whole(this.payload, begun.id), new Date(now)))
    } catch (error) {
      this.payload.logger.error({ err: error, msg: `What was scheduled (${id}) failed and will be tried again.` })
      await changeSchedule(
        this.payload,
        { id, claim },
        { outcome: '系统出错，正在重试。', claim: `${claim} failed`, claimedUntil: instant(now + triesAgainAfter) },
      )
    }
  }

  private async end({ id, claim }: Schedule, outcome: Outcome): Promise<void> {
    const executedAt = instant(this.clock.now())
    await changeSchedule(this.payload, { id, claim }, { ...outcome, executedAt, claim: null, claimedUntil: null })
  }
}

async function whole(payload: Payload, id: string): Promise<Schedule> {
  return scheduleOf(await payload.findByID({ collection: 'schedules', id, depth: 0, showHiddenFields: true }))
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

/** This process, among all that ever run on the database. */
const self = `${hostname()} ${process.pid} ${crypto.randomUUID()}`

/** Whether the process that made a claim is known to have ended: it ran on this machine, and its number is free or this one's. */
function isGone(claim: string): boolean {
  const [host, pid] = claim.split(' ')
  if (host !== hostname() || claim.startsWith(self)) return false
  if (Number(pid) === process.pid) return true
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
