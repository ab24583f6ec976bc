/** A row of a collection as the CMS gives it at depth 0: relations as ids. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string | number }

type Collection = 'normative-document' | 'disclosure' | 'authority' | 'section' | 'topic' | 'site' | 'files'

/** The ways into the CMS that the importer needs. Both refuse with `RefusedByCms`, both leave all rules to the CMS. */
export interface CmsDoor {
  /** Rows whose field equals (or contains) the words; records in the trash too. */
  readonly find: (
    collection: Collection,
    field: string,
    how: 'equals' | 'contains',
    words: string,
  ) => Promise<readonly Row[]>
  readonly all: (collection: Collection) => Promise<readonly Row[]>
  readonly create: (collection: Collection, data: object, draft: boolean) => Promise<Row>
  readonly update: (collection: Collection, id: Row['id'], data: object, draft: boolean) => Promise<Row>
  readonly upload: (file: {
    readonly name: string
    readonly mimeType: string
    readonly bytes: Uint8Array
  }) => Promise<Row>
  readonly close: () => Promise<void>
}

/** What the CMS says against a write, a sentence a line. */
export class RefusedByCms extends Error {
  readonly sentences: readonly string[]
  /** Paths of the fields that are refused. */
  readonly fields: readonly string[]

  constructor(sentences: readonly string[], fields: readonly string[]) {
    super(sentences.join(' '))
    this.sentences = sentences
    this.fields = fields
  }
}
