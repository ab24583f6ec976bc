/** Runs one thing after another, in the order in which they were asked for, however each of them ends. */
export class OneAfterAnother {
  private last: Promise<unknown> = Promise.resolve()

  run<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.last.then(task, task)
    this.last = mine.catch(() => undefined)
    return mine
  }
}
