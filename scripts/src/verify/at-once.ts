/** Does the same with each of many things, a few of them at once, and stops at the first that fails. */
export async function atOnce<T>(things: Iterable<T>, limit: number, run: (thing: T) => Promise<void>): Promise<void> {
  const waiting = things[Symbol.iterator]()
  let failed = false
  const worker = async () => {
    for (let next = waiting.next(); !next.done && !failed; next = waiting.next())
      await run(next.value).catch((error: unknown) => {
        failed = true
        throw error
      })
  }
  await Promise.all(Array.from({ length: limit }, worker))
}
