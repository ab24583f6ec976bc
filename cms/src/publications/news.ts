/** Wakes whoever waits for something new in the log of publications. */
export class News {
  private readonly waiting = new Set<() => void>()

  /** Something is new. */
  tell(): void {
    for (const wake of [...this.waiting]) wake()
  }

  /** Resolves when something is new, or so many milliseconds have passed. */
  next(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        this.waiting.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, milliseconds)
      this.waiting.add(wake)
    })
  }
}
