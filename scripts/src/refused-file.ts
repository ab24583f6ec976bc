/** Why a file cannot be read, for those who word it themselves. */
export type RefusedBecause = 'broken' | 'locked' | 'no-text' | 'other-format' | 'too-costly'

/** A file that cannot be read; the message is the Chinese sentence for the report. */
export class RefusedFile extends Error {
  readonly because: RefusedBecause

  constructor(message: string, because: RefusedBecause = 'other-format') {
    super(message)
    this.because = because
  }
}
