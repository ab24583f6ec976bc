/** A line of text with links in it. */
export type RichLine = readonly (string | LinkPart)[]

export interface LinkPart {
  readonly href: string
  readonly text: string
  /** Document numbers are set as one word. */
  readonly number?: boolean
}
