import type { Payload } from 'payload'
import { diskRefusal } from '../health/disk-refusal.ts'
import { finishAlone } from './finish-pending.ts'
import type { RawDatabase } from './raw-database.ts'

// Next bundles pages and API apart, each with this module of its own: what is known is kept with the database they share.
const known = Symbol.for('gongkai.unfinished')
type Knowing = RawDatabase & { [known]?: boolean }

const pause = 2000

/**
 * Finishes a change, or takes it back. Where the disk does not take that either, the change stays with its row in the log, and is
 * finished as soon as the disk takes it: here, before any other change, or at the next start. Its editor is told so.
 */
export async function orLater<T>(payload: Payload, raw: RawDatabase, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    const told = diskRefusal(error, '这次操作还没有完成。有了空间后系统会自动把它做完，请不要重复提交')
    if (told === undefined) throw error
    finishLater(payload, raw)
    throw told
  }
}

/** Before a change: what was left unfinished must not be written over it afterwards. Throws where it still cannot be finished. */
export async function finishFirst(payload: Payload, raw: RawDatabase): Promise<void> {
  const knowing: Knowing = raw
  if (knowing[known] !== true) return
  await finishAlone(payload, raw)
  knowing[known] = false
}

function finishLater(payload: Payload, raw: RawDatabase): void {
  const knowing: Knowing = raw
  if (knowing[known] === true) return
  knowing[known] = true
  const again = setInterval(() => {
    const finished = knowing[known] !== true ? Promise.resolve() : raw.alone(() => finishFirst(payload, raw))
    finished.then(
      () => clearInterval(again),
      (error: unknown) => payload.logger.error({ err: error, msg: 'A change is still unfinished.' }),
    )
  }, pause)
  again.unref()
}
