import { type ParseArgsConfig, parseArgs } from 'node:util'
import { isCalendarDay } from '@gongkai/content-model/values/calendar-day'

/**
 * The arguments of a command, after its name. Every command takes `--today YYYY-MM-DD`, also one whose result does not depend on the day,
 * so that a row of commands can be given one day. Prints how the command is used, and exits 2, where an argument is wrong.
 */
export function commandLine<const T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    const parsed = parseArgs({ ...config, options: { today: { type: 'string' }, ...config.options } })
    const { today } = parsed.values as { readonly today?: unknown }
    if (today !== undefined && !isCalendarDay(String(today)))
      throw new Error(`Unexpected day "${String(today)}", expected --today in the form 2025-11-20.`)
    return parsed as ReturnType<typeof parseArgs<T>>
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return refuseCommandLine(usage)
  }
}

/** Ends a command that was called without what it needs. */
export function refuseCommandLine(usage: string): never {
  console.error(`Usage: ${usage}`)
  process.exit(2)
}
