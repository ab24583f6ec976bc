import { randomBytes } from 'node:crypto'
import { store } from '@gongkai/cms/fields/rich-text/store'
import { recordPath } from '@gongkai/content-model/paths'
import { z } from 'zod'

/** A document as it stands in the CMS. */
export interface Written {
  readonly id: string | number
  /** The page it has, once it was published. */
  readonly path: string
  readonly key: string
}

export interface DocumentWords {
  readonly title: string
  /** Canonical HTML. */
  readonly body: string
  readonly signedOn: string
  /** Ids of collections of the CMS. */
  readonly publisher: string | number
  readonly section: string | number
  readonly topic?: string | number
  readonly number?: string
  readonly files?: readonly (string | number)[]
}

/** An answer of the CMS that is no success. */
export class RefusedRequest extends Error {
  readonly status: number

  constructor(status: number, words: string) {
    super(`The CMS answered ${status}: ${words}`)
    this.status = status
  }
}

/** Somebody with an account, who works through the REST API. Whatever the CMS does not answer with success throws. */
export class Editor {
  readonly #cms: string
  readonly #token: string

  private constructor(cms: string, token: string) {
    this.#cms = cms
    this.#token = token
  }

  static async signIn(cms: string, login: { readonly email: string; readonly password: string }): Promise<Editor> {
    const response = await fetch(`${cms}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(login),
    })
    if (!response.ok) throw new RefusedRequest(response.status, await response.text())
    // The answer itself holds no token: it comes as a cookie, as to a browser.
    const cookie = response.headers.getSetCookie().find((one) => one.startsWith('payload-token='))
    return new Editor(cms, z.string({ error: 'The CMS gave no token.' }).parse(/=([^;]+)/.exec(cookie ?? '')?.[1]))
  }

  async publish(words: DocumentWords): Promise<Written> {
    return this.#write('POST', 'normative-document', { ...dataOf(words), _status: 'published' })
  }

  async draft(words: DocumentWords): Promise<Written> {
    return this.#write('POST', 'normative-document', { ...dataOf(words), _status: 'draft' }, true)
  }

  /** Publishes a document again with other words. */
  async revise({ id }: Pick<Written, 'id'>, changes: Partial<DocumentWords>): Promise<Written> {
    return this.#write('PATCH', `normative-document/${id}`, { ...dataOf(changes), _status: 'published' })
  }

  /** The same, with its editions as the CMS stores them. */
  async reviseEditions({ id }: Pick<Written, 'id'>, editions: readonly object[]): Promise<Written> {
    return this.#write('PATCH', `normative-document/${id}`, { editions, _status: 'published' })
  }

  /** Saves a draft of a document that is published, which stays as it is. */
  async draftOf({ id }: Pick<Written, 'id'>, changes: Partial<DocumentWords>): Promise<void> {
    await this.#write('PATCH', `normative-document/${id}`, { ...dataOf(changes), _status: 'draft' }, true)
  }

  async withdraw({ id }: Pick<Written, 'id'>, reason: string): Promise<void> {
    await this.#ask('POST', `normative-document/${id}/withdraw`, { json: { reason } })
  }

  /** Deletes a document, which withdraws it. */
  async remove({ id }: Pick<Written, 'id'>): Promise<void> {
    await this.#ask('DELETE', `normative-document/${id}?depth=0`)
  }

  async upload(name: string, mediaType: string, bytes: Uint8Array): Promise<string | number> {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)], { type: mediaType }), name)
    form.append('_payload', '{}')
    return row.parse(await this.#ask('POST', 'files', { form })).doc.id
  }

  /** Documents that have a value in a field, as they are published. */
  async documents(field: string, value: string): Promise<readonly FoundDocument[]> {
    const query = new URLSearchParams({ depth: '0', draft: 'false', limit: '10', [`where[${field}][equals]`]: value })
    return foundDocuments.parse(await this.#ask('GET', `normative-document?${query}`)).docs
  }

  /** Ids of everything in a collection of structure, by code. */
  async ids(collection: 'authority' | 'section' | 'topic'): Promise<ReadonlyMap<string, string | number>> {
    const query = new URLSearchParams({ depth: '0', pagination: 'false', 'select[code]': 'true' })
    const { docs } = coded.parse(await this.#ask('GET', `${collection}?${query}`))
    return new Map(docs.map(({ code, id }) => [code, id]))
  }

  /** Gives a program an account that may do this; its API key. */
  async addProgram(name: string, services: readonly string[]): Promise<string> {
    const [apiKey, password] = [randomBytes(32).toString('hex'), randomBytes(32).toString('base64url')]
    const email = `${name}@service.localdomain`
    await this.#ask('POST', 'users', { json: { name, email, password, services, enableAPIKey: true, apiKey } })
    return apiKey
  }

  /** How many publications are not told to be live. */
  async unfinished(): Promise<number> {
    const query = new URLSearchParams({ depth: '0', limit: '1', 'where[state][not_equals]': 'live' })
    return counted.parse(await this.#ask('GET', `publications?${query}`)).totalDocs
  }

  async #write(method: string, path: string, data: object, draft = false): Promise<Written> {
    const { doc } = row.parse(await this.#ask(method, `${path}?depth=0&draft=${draft}`, { json: data }))
    const key = doc.key ?? ''
    return { id: doc.id, key, path: recordPath({ type: 'normative-document', key }) }
  }

  async #ask(method: string, path: string, body: { json?: object; form?: FormData } = {}): Promise<unknown> {
    const response = await fetch(`${this.#cms}/api/${path}`, {
      method,
      headers: {
        authorization: `JWT ${this.#token}`,
        ...(body.json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body.json === undefined ? {} : { body: JSON.stringify(body.json) }),
      ...(body.form === undefined ? {} : { body: body.form }),
    })
    const words = await response.text()
    if (!response.ok) throw new RefusedRequest(response.status, words.slice(0, 1000))
    return JSON.parse(words)
  }
}

const id = z.union([z.string(), z.number()])
const row = z.object({ doc: z.looseObject({ id, key: z.string().nullish() }) })
const counted = z.object({ totalDocs: z.number() })
const coded = z.object({ docs: z.array(z.looseObject({ id, code: z.string() })) })
const foundDocuments = z.object({
  docs: z.array(
    z.looseObject({
      id,
      key: z.string().nullish(),
      title: z.string().nullish(),
      signedOn: z.string().nullish(),
      /** Where the record was imported from. */
      sourceSystem: z.string().nullish(),
      _status: z.enum(['draft', 'published']).nullish(),
      /** As the editor stores them. */
      editions: z.array(z.looseObject({ body: z.unknown() })).nullish(),
    }),
  ),
})
export type FoundDocument = z.infer<typeof foundDocuments>['docs'][number]

function dataOf({ title, body, signedOn, publisher, section, topic, number, files }: Partial<DocumentWords>): object {
  return {
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { editions: [{ kind: 'original', body: store(body, { fileId: noFile }) }] }),
    ...(signedOn === undefined ? {} : { signedOn }),
    ...(publisher === undefined ? {} : { publisher, ...fixed }),
    ...(section === undefined ? {} : { sections: [section] }),
    ...(topic === undefined ? {} : { topics: [topic] }),
    ...(number === undefined ? {} : { documentNumbers: [number] }),
    ...(files === undefined ? {} : { attachments: files.map((file) => ({ file })) }),
  }
}

const fixed = { levelOfForce: 'other-policy-document', disclosureMode: 'proactive', language: 'zh-Hans' } as const

function noFile(name: string): never {
  throw new Error(`Unexpected file ${name} in a body, expected none.`)
}
