/** What is to be done, some at a time, for whoever asks next. Where one of those who share it fails, there is nothing more for the others. */
export function* sharesOf<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size)
}
