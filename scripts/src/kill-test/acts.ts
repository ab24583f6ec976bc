import { addDays, dayOf } from '@gongkai/content-model/values/calendar-day'
import { type DocumentWords, type Editor, RefusedRequest, type Written } from '../bench/editor.ts'
import { type Mark, markedSentence } from '../bench/portal/mark.ts'
import type { Random } from '../bench/portal/random.ts'
import { docxOf } from '../import/testing/docx-of.ts'
import type { Kept, Ledger } from './ledger.ts'
import type { ActName } from './plan.ts'

/** Something that was asked of the CMS without an answer: it may have been done, or not. */
export interface Doubt {
  readonly act: ActName
  readonly title: string
  readonly mark: Mark
  readonly day: string
  /** The document that it was to change. */
  readonly document?: Kept
}

export interface Office {
  readonly publisher: string | number
  readonly section: string | number
  readonly topic: string | number
}

export async function openOffice(editor: Editor): Promise<Office> {
  const first = async (collection: 'authority' | 'section' | 'topic', code?: string) => {
    const ids = await editor.ids(collection)
    const id = code === undefined ? [...ids.values()][0] : ids.get(code)
    if (id === undefined) throw new Error(`The CMS has no ${collection} ${code ?? ''}.`)
    return id
  }
  return {
    publisher: await first('authority', 'yunting-government'),
    section: await first('section', 'other-documents'),
    topic: await first('topic'),
  }
}

/**
 * Asks the CMS to do something, and notes in the ledger what it answered. Resolves to a doubt where no answer came; any answer but a
 * refusal of what could not have been asked is an error.
 */
export async function act(
  name: ActName,
  { editor, ledger, office, random }: { editor: Editor; ledger: Ledger; office: Office; random: Random },
): Promise<Doubt | undefined> {
  const live = ledger.live
  const document = live.length === 0 ? undefined : random.one(live)
  // Nothing can be done to documents that are not there.
  const wanted = document === undefined && name !== 'draft' ? 'publish' : name
  const { name: number, mark } = ledger.mark()
  const day = random.share() < 0.3 ? `${2005 + random.below(20)}-06-15` : addDays(presentDay(), -1)
  const words: DocumentWords = {
    title: `云汀市关于${mark.characters}事项的通知（${number}）`,
    body: `<p>各单位：</p>\n<p>${markedSentence(mark)}</p>`,
    signedOn: day,
    ...office,
  }
  /** Every other one says the same in an attachment, in place of the one it may have had. */
  const withFile = async (): Promise<DocumentWords> => {
    const says = random.share() < 0.5 ? docxOf([markedSentence(mark)]) : undefined
    return { ...words, files: says === undefined ? [] : [await editor.upload(`附件${number}.docx`, docx, says)] }
  }
  const doubt = { act: wanted, title: words.title, mark, day, ...(document === undefined ? {} : { document }) }
  try {
    if (wanted === 'publish') ledger.put({ ...keptOf(await editor.publish(await withFile())), day, current: mark })
    else if (wanted === 'draft') {
      ledger.forbid(mark, 'a draft')
      await editor.draft(await withFile())
    } else if (document === undefined) return undefined
    else if (wanted === 'draft-of-published') {
      ledger.forbid(mark, `a draft of ${document.path}`)
      await editor.draftOf(document, changed(await withFile()))
    } else if (wanted === 'revise') {
      await editor.revise(document, changed(await withFile()))
      ledger.put({ ...document, current: mark })
    } else {
      await (wanted === 'delete' ? editor.remove(document) : editor.withdraw(document, '内容有误。'))
      ledger.put({ ...document, current: undefined })
    }
    return undefined
  } catch (error) {
    if (error instanceof RefusedRequest && error.status < 500) throw error
    return doubt
  }
}

/** Looks in the CMS, once it runs again, whether what was asked without an answer was done. */
export async function settle(doubt: Doubt, editor: Editor, ledger: Ledger): Promise<string> {
  const { act: name, title, mark, day, document } = doubt
  if (name === 'draft' || name === 'draft-of-published') return 'it was a draft'
  if (name === 'publish') {
    const [found] = await editor.documents('title', title)
    const isPublished = found?._status === 'published' && found.key !== undefined && found.key !== null
    if (!isPublished) {
      ledger.forbid(mark, 'never published')
      return 'it was not done'
    }
    const key = found.key ?? ''
    ledger.put({ id: found.id, key, path: `/documents/${key}/`, day, current: mark })
    return 'it was done'
  }
  if (document === undefined) return 'it had nothing to change'
  const [found] = await editor.documents('key', document.key)
  if (name === 'withdraw' || name === 'delete') {
    if (found?._status === 'published') return 'it was not done'
    ledger.put({ ...document, current: undefined })
    return 'it was done'
  }
  if (found?.title === title) {
    ledger.put({ ...document, current: mark })
    return 'it was done'
  }
  ledger.forbid(mark, `a revision of ${document.path} that was not made`)
  return 'it was not done'
}

function changed({ title, body, files = [] }: DocumentWords): Partial<DocumentWords> {
  return { title, body, files }
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function keptOf({ id, key, path }: Written): Pick<Kept, 'id' | 'key' | 'path'> {
  return { id, key, path }
}

function presentDay(): string {
  return dayOf(new Date().toISOString(), 'Asia/Shanghai')
}
