import type { Payload } from 'payload'
import { rawDatabase } from '../publications/raw-database.ts'
import { Dispatcher, type Pace, usualPace } from './dispatcher.ts'
import { send } from './send.ts'
import type { DispatchSettings } from './settings.ts'
import { tellRows } from './tell-rows.ts'
import { waitingIn } from './waiting.ts'

// What another process wrote is told to nobody here: it is looked for.
const looksEvery = 5000

/** From the start of the CMS to its end: CI is asked to release what the log has. Where nobody is to be asked, nothing happens. */
export function startDispatch(
  payload: Payload,
  settings: DispatchSettings | undefined,
  pace: Pace = usualPace,
  signal?: AbortSignal,
): void {
  if (settings === undefined || process.env.NEXT_PHASE === 'phase-production-build') return
  let told: string | undefined
  const dispatcher = new Dispatcher({
    waiting: () => waitingIn(payload),
    send: (message) => send(settings, message),
    tell: async (rows, sentence) => {
      if (sentence !== told)
        payload.logger.warn(
          sentence === undefined
            ? `CI at ${settings.url} takes requests again.`
            : `CI at ${settings.url} cannot be asked to release: ${sentence}`,
        )
      told = sentence
      await tellRows(payload, rows, sentence)
    },
    pace,
    now: Date.now,
  })
  void watch(payload, dispatcher, signal)
}

async function watch(payload: Payload, dispatcher: Dispatcher, signal: AbortSignal | undefined): Promise<void> {
  const { news } = rawDatabase(payload)
  while (signal?.aborted !== true) {
    // Asked for first: what comes while the log is read is not missed.
    const woken = new AbortController()
    const next = news.next(looksEvery)
    const left = await dispatcher.look().catch((error: unknown) => {
      payload.logger.error({ err: error, msg: 'The log of publications could not be read to ask CI.' })
      return looksEvery
    })
    if (left > 0) await Promise.race([next, pause(left, woken.signal)])
    woken.abort()
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    // Longer than this is waited for by the next look.
    const timer = setTimeout(resolve, Math.min(milliseconds, 3_600_000))
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  })
}
