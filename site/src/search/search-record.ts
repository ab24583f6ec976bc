/** What search knows of one record. The site makes it from the snapshot; nothing in it depends on the day of the build. */
export interface SearchRecord {
  /** Where the record's page stands on the site, as in `/documents/1234/`: its key in the results. */
  path: string
  /** The name of its content type, by which results are narrowed. */
  type: string
  title: string
  /** What it can be narrowed by beside its type: its authorities and topics as the lists have them, the level of force of a document. */
  facets: { authority: Term[]; topic: Term[]; level: Term[] }
  /** 文号, 统一编号, 索引号. */
  numbers: RecordNumber[]
  /** Issuers or publisher, as the results name them. */
  authorities: string[]
  /** The document day (YYYY-MM-DD): what results of equal weight are ordered by, the newest first, those without one last. */
  day?: string
  /** What holds from which day on, in order of days; the reader's own day picks the one that is shown. */
  validity?: ValidityStep[]
  summary?: string
  /** Those of its paragraphs that head others, each as it stands there. */
  headings?: string[]
  /** What else is read on its page, beside its text: each a passage. */
  fields?: string[]
  /** The text as read, one string a paragraph, heading, table cell or caption: a phrase is never found across two of them. */
  paragraphs: string[]
  /** What its attachments say, those that could be read, in the order of its page. */
  attachments?: SearchedAttachment[]
}

export interface SearchedAttachment {
  name: string
  /** Where the file stands on the site. */
  address: string
  /** As those of the record. */
  paragraphs: string[]
}

/** A value that many records share: its name in addresses, and what readers call it. */
export interface Term {
  code: string
  label: string
}

export interface RecordNumber {
  /** What it is called beside others; a 文号 is known by its form. */
  label?: string
  printed: string
}

export interface ValidityStep {
  /** The first day on which it holds; absent when it holds from the start. */
  since?: string
  /** Its code in the vocabulary of validity. */
  state: string
  /** Whether it concerns only some articles. */
  isInPart?: true
  /** The words that the reader sees, as in 现行有效. */
  label: string
  /** Which of the three colours and marks the state has. */
  tone: 'good' | 'wait' | 'over'
}
