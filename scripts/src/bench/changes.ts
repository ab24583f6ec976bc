import { dayOf } from '@gongkai/content-model/values/calendar-day'
import type { DocumentWords, Editor, FoundDocument, Written } from './editor.ts'
import { type Mark, markedSentence, markOf } from './portal/mark.ts'
import { Random } from './portal/random.ts'
import type { Texts } from './portal/texts.ts'
import { textAt } from './serving/find-in-list.ts'
import type { Change } from './time-publication.ts'

export const kinds = ['new', 'revised', 'back-dated', 'withdrawn'] as const
export type Kind = (typeof kinds)[number]

interface Ids {
  readonly authorities: ReadonlyMap<string, string | number>
  readonly sections: ReadonlyMap<string, string | number>
  readonly topics: readonly (string | number)[]
}

/** Makes changes of each kind: new and back-dated documents, revised and withdrawn ones that the portal has. */
export class Changes {
  readonly #editor: Editor
  readonly #texts: Texts
  readonly #ids: Ids
  /** Keys of documents that are published. */
  readonly #keys: readonly string[]
  readonly #random = new Random('changes')
  readonly #withFile: { readonly path: string; readonly mark: Mark; readonly day: string }[] = []
  #made = 0
  #drawn = 0

  private constructor(editor: Editor, texts: Texts, ids: Ids, keys: readonly string[]) {
    this.#editor = editor
    this.#texts = texts
    this.#ids = ids
    this.#keys = keys
  }

  static async begin(editor: Editor, texts: Texts, keys: readonly string[]): Promise<Changes> {
    const ids = {
      authorities: await editor.ids('authority'),
      sections: await editor.ids('section'),
      topics: [...(await editor.ids('topic')).values()],
    }
    return new Changes(editor, texts, ids, keys)
  }

  /** A change that is ready to be made; `portal` is asked what it serves before. */
  next(kind: Kind, portal: string): Promise<Change> {
    const makers: Record<Kind, () => Promise<Change>> = {
      new: () => this.#new(),
      revised: () => this.#revised(),
      'back-dated': () => this.#backDated(),
      withdrawn: () => this.#withdrawn(portal),
    }
    return makers[kind]()
  }

  /** A new document of the present day without an attachment. */
  async plain(): Promise<Change> {
    const publisher = this.#department()
    const { mark, words, day } = this.#words(presentDay(), publisher)
    return { change: () => this.#editor.publish(words), expected: { day, present: mark, lists: listsOf(publisher) } }
  }

  /** Every fifth has an attachment, so that there are some to withdraw. */
  async #new(): Promise<Change> {
    if (this.#made % 5 !== 0) return this.plain()
    const publisher = this.#department()
    const { mark, words, day } = this.#words(presentDay(), publisher)
    const file = await this.#editor.upload(`附件${this.#made}.csv`, 'text/csv', Buffer.from(markedSentence(mark)))
    const change = async () => {
      const written = await this.#editor.publish({ ...words, files: [file] })
      this.#withFile.push({ path: written.path, mark, day })
      return written
    }
    return { change, expected: { day, present: mark, lists: listsOf(publisher) } }
  }

  /** Half of them of the authority that has most. */
  async #backDated(): Promise<Change> {
    const publisher = this.#random.share() < 0.5 ? 'yunting-government' : this.#department()
    const { mark, words, day } = this.#words(this.#random.one(this.#texts.entries).signedOn, publisher)
    return { change: () => this.#editor.publish(words), expected: { day, present: mark, lists: listsOf(publisher) } }
  }

  async #revised(): Promise<Change> {
    const { document, mark, day } = await this.#draw()
    this.#made += 1
    const present = markOf(`revised ${this.#made}`)
    const stored = JSON.stringify(document.editions)
      .replaceAll(mark.characters, present.characters)
      .replaceAll(mark.word, present.word)
    const editions = JSON.parse(stored) as object[]
    return {
      change: () => this.#editor.reviseEditions(document, editions),
      expected: { day, present, absent: mark, lists: ['/documents/'] },
    }
  }

  async #withdrawn(portal: string): Promise<Change> {
    const own = this.#withFile.shift()
    if (own === undefined) return this.#withdrawalOf(await this.#draw())
    const [document] = await this.#editor.documents('key', own.path.split('/')[2] ?? '')
    const file = /href="(\/files\/[0-9a-f]{64}\.csv)"/.exec((await textAt(`${portal}${own.path}`)) ?? '')?.[1]
    if (document === undefined || file === undefined) throw new Error(`${own.path} shows no attachment.`)
    const { change, expected } = this.#withdrawalOf({ ...own, document })
    return { change, expected: { ...expected, file: { path: file, isServed: false } } }
  }

  #withdrawalOf({ document, mark, day }: Drawn): Change {
    const key = document.key ?? ''
    const written: Written = { id: document.id, key, path: `/documents/${key}/` }
    return {
      change: async () => {
        await this.#editor.withdraw(written, '内容有误。')
        return written
      },
      expected: { day, absent: mark, lists: ['/documents/'], notice: `withdrawn/normative-document/${key}` },
    }
  }

  #words(day: string, publisher: string): { mark: Mark; words: DocumentWords; day: string } {
    this.#made += 1
    const mark = markOf(`published ${this.#made}`)
    const blocks = [...this.#texts.blocks(this.#random.below(this.#texts.bodies))]
    blocks.splice(this.#random.below(blocks.length + 1), 0, `<p>${markedSentence(mark)}</p>`)
    const words = {
      title: `${this.#random.one(this.#texts.entries).title}（试${this.#made}）`,
      body: blocks.join('\n'),
      signedOn: day,
      publisher: idOf(this.#ids.authorities, publisher),
      section: idOf(this.#ids.sections, 'other-documents'),
      topic: this.#random.one(this.#ids.topics),
      number: `云试〔${day.slice(0, 4)}〕${10_000 + this.#made}号`,
    }
    return { mark, words, day }
  }

  #department(): string {
    return this.#random.one([...this.#ids.authorities.keys()].filter((code) => code.startsWith('department-')))
  }

  /** A document of the portal that was not drawn before, and was made here: imported ones never stand among the newest entries of a feed. */
  async #draw(): Promise<Drawn> {
    while (this.#drawn < this.#keys.length) {
      const key = this.#keys[this.#drawn++] ?? ''
      const [document] = await this.#editor.documents('key', key)
      const [, characters, word] =
        /本件校验字为(.{10})，校验码为(zk[0-9a-f]{14})/.exec(JSON.stringify(document?.editions ?? [])) ?? []
      const day = document?.signedOn?.slice(0, 10)
      if (typeof document?.sourceSystem === 'string') continue
      if (document === undefined || characters === undefined || word === undefined || day === undefined) continue
      return { document, mark: { characters, word }, day }
    }
    throw new Error('All documents of the portal were drawn. Ask for fewer changes, or measure a larger portal.')
  }
}

interface Drawn {
  readonly document: FoundDocument
  readonly mark: Mark
  readonly day: string
}

function listsOf(publisher: string): string[] {
  return ['/documents/', `/documents/by/authority/${publisher}/`]
}

function idOf(ids: ReadonlyMap<string, string | number>, code: string): string | number {
  const id = ids.get(code)
  if (id === undefined) throw new Error(`The CMS has nothing with the code ${code}.`)
  return id
}

function presentDay(): string {
  return dayOf(new Date().toISOString(), 'Asia/Shanghai')
}
