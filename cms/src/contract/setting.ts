import type { Payload } from 'payload'
import { afterAll, beforeAll } from 'vitest'
import { store } from '../fields/rich-text/store.ts'
import { latestRow, numberCommitted, type Publication, rowsAfter } from '../publications/log.ts'
import { type Row, rawDatabase } from '../publications/raw-database.ts'
import { type City, foundCity } from './city.ts'
import { type DatabaseName, type OpenCms, openCms } from './open-cms.ts'
import { password, type User } from './people.ts'

/** A CMS with a city in it, for the tests of one group, and the few things they all do. */
export class Setting {
  private opened: OpenCms | undefined
  private founded: City | undefined
  private readonly cookies = new Map<string, string>()

  constructor(database: DatabaseName) {
    beforeAll(async () => {
      this.opened = await openCms(database)
      this.founded = await foundCity(this.opened.payload)
    })
    afterAll(async () => {
      await this.opened?.close()
    })
  }

  get cms(): OpenCms {
    if (this.opened === undefined) throw new Error('The CMS of the tests is not open.')
    return this.opened
  }

  get payload(): Payload {
    return this.cms.payload
  }

  get city(): City {
    if (this.founded === undefined) throw new Error('The city of the tests is not founded.')
    return this.founded
  }

  /** The data of a notice that may be published. */
  notice(title: string, more: Record<string, unknown> = {}): never {
    const { government, section, topic } = this.city
    const data = {
      title,
      publisher: government,
      sections: [section],
      topics: [topic],
      formedOn: '2025-06-05',
      disclosureMode: 'proactive',
      language: 'zh-Hans',
      genre: 'public-notice',
      body: store(`<p>现将${title}予以公示。</p>`, { fileId: String }),
      ...more,
    }
    return data as never
  }

  as(user: User): { user: User; overrideAccess: false; depth: 0; collection: 'disclosure' } {
    return { user, overrideAccess: false, depth: 0, collection: 'disclosure' }
  }

  async draft(title: string, user: User = this.city.editor, more: Record<string, unknown> = {}): Promise<string> {
    const created = await this.payload.create({ ...this.as(user), data: this.notice(title, more), draft: true })
    return String(created.id)
  }

  async publish(id: string, user: User = this.city.approver): Promise<Row> {
    await this.payload.update({ ...this.as(user), id, data: { _status: 'published' } })
    return this.row(id)
  }

  async published(title: string, more: Record<string, unknown> = {}): Promise<Row> {
    return this.publish(await this.draft(title, this.city.editor, more))
  }

  /** What the REST API answers someone who has signed in, or has not. */
  async ask(
    user: User | undefined,
    path: string,
    body?: object,
    method = body === undefined ? 'GET' : 'POST',
  ): Promise<Response> {
    const headers = new Headers({ 'content-type': 'application/json' })
    if (user?.email) headers.set('cookie', await this.cookieOf(user.email))
    return this.cms.ask(path, { headers, method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  }

  private async cookieOf(email: string): Promise<string> {
    const known = this.cookies.get(email)
    if (known !== undefined) return known
    const response = await this.cms.ask('/users/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    const cookie = String(response.headers.get('set-cookie')).split(';')[0] ?? ''
    this.cookies.set(email, cookie)
    return cookie
  }

  /** What stands in the database, past every hook. */
  async row(id: string, collection = 'disclosure'): Promise<Row> {
    const row = await rawDatabase(this.payload).one(collection, { id: { equals: id } })
    if (row === undefined) throw new Error(`There is no row ${id} in ${collection}.`)
    return row
  }

  async log(): Promise<Publication[]> {
    const raw = rawDatabase(this.payload)
    await numberCommitted(raw)
    return rowsAfter(raw, 0, 10_000)
  }

  async logOf(row: Row, type = 'disclosure'): Promise<Publication[]> {
    return (await this.log()).filter(({ record }) => record === `${type}/${row.key}`)
  }

  async latest(row: Row): Promise<Row | undefined> {
    return latestRow(rawDatabase(this.payload), `disclosure/${row.key}`, undefined)
  }
}

/** The sentence that a refusal gives. */
export async function refusal(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  throw new Error('Nothing was refused.')
}
