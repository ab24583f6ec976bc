import { type ParseArgsConfig, parseArgs } from 'node:util'

/** The arguments of a command, after its name. Prints how it is used, and exits 2, where there is one that it does not know. */
export function commandLine<const T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
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
