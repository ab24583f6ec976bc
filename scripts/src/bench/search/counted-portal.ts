import { Thread } from '@gongkai/site/thread'

/** An answer of the portal: the path that was asked for, and the bytes that went over the network. */
export interface Transfer {
  readonly path: string
  readonly bytes: number
}

interface Told {
  readonly address: string
  readonly answered: readonly Transfer[]
}

/** A release that is served in a thread of its own, as it is by a program of its own elsewhere: neither what drives the browser nor the counting stands between the two. */
export class CountedPortal {
  readonly address: string
  readonly #thread: Thread<'tell', Told>

  private constructor(thread: Thread<'tell', Told>, address: string) {
    this.#thread = thread
    this.address = address
  }

  static async serve(folder: string): Promise<CountedPortal> {
    const thread = new Thread<'tell', Told>(new URL('./portal-thread.ts', import.meta.url), { workerData: folder })
    const { address } = await thread.ask('tell')
    return new CountedPortal(thread, address)
  }

  /** What was answered since this was last asked for. */
  async answered(): Promise<readonly Transfer[]> {
    return (await this.#thread.ask('tell')).answered
  }

  close(): Promise<void> {
    return this.#thread.close()
  }
}

/** What is read for the first answer whatever is asked, and never again: the page with its styles and programs, the list of segments, their tables and those of their parts. */
export function isSetUp({ path }: Transfer): boolean {
  return /\/search\/(?:$|segments\.json$)|\.(?:table|part|js|css)$/.test(path)
}

export function bytesOf(transfers: readonly Transfer[]): number {
  return transfers.reduce((sum, { bytes }) => sum + bytes, 0)
}
