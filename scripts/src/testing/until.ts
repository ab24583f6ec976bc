/** Tries again until there is something, for up to a minute. */
export async function until<T>(attempt: () => Promise<T | null>): Promise<T> {
  const giveUp = Date.now() + 60_000
  while (Date.now() < giveUp) {
    const found = await attempt().catch(() => null)
    if (found !== null) return found
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error('It did not appear within a minute.')
}
