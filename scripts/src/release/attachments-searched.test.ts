import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { exampleDay, readExamples } from '@gongkai/content-model/examples'
import { recordPath } from '@gongkai/content-model/paths'
import { sha256 } from '@gongkai/content-model/snapshot/digest'
import { openSnapshot } from '@gongkai/content-model/snapshot/open'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import type { Disclosure } from '@gongkai/content-model/types/disclosure'
import { askInNode } from '@gongkai/site/search/testing/ask-in-node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { markedSentence, markers, markOf } from '../bench/portal/mark.ts'
import { docxOf } from '../import/testing/docx-of.ts'
import { findLeaks, wordLeaks } from '../leak-scan/leak-scan.ts'
import { column, pdfOf } from '../testing/pdf-of.ts'
import { tombstoneOf } from '../testing/tombstone-of.ts'
import { Releaser } from './releaser.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-attached-'))
  await mkdir(join(folder, 'files'))
})
afterEach(() => rm(folder, { recursive: true }))

const [first, second, third] = [markOf('attached first'), markOf('attached second'), markOf('attached third')]

test('what an attachment says is found, in its latest version only, and as a release from nothing has it', async () => {
  const examples = await readExamples()
  const example = examples.snapshot.records.find((record) => record.type === 'disclosure')
  if (example === undefined) throw new Error('The examples have no disclosure.')
  const sizes = new Map<string, number>()
  const attachment = async (name: string, bytes: Uint8Array) => {
    const extension = name.slice(name.lastIndexOf('.') + 1)
    const file = `${sha256(bytes)}.${extension}`
    await writeFile(join(folder, 'files', file), bytes)
    sizes.set(file, bytes.length)
    const mediaType = extension === 'pdf' ? 'application/pdf' : wordType
    return { file: { file, name, bytes: bytes.length, mediaType } }
  }
  const { attachments: _, ...plain } = example
  const withAttachments = (serial: number, attachments: NonNullable<Disclosure['attachments']>): Disclosure => ({
    ...plain,
    key: `${example.key}-${serial}`,
    indexNumber: `${example.indexNumber}-${serial}`,
    title: `带附件的公示之${serial}`,
    body: '<p>见附件。</p>',
    attachments,
  })

  let sequence = 0
  const snapshotOf = async (records: readonly Disclosure[], withdrawn: readonly Disclosure[] = []) => {
    sequence += 1
    const at = join(folder, `snapshot-${sequence}`)
    const tombstones = withdrawn.map(tombstoneOf)
    const needed = records.flatMap(({ attachments = [] }) => attachments.map(({ file }) => file.file))
    const content = {
      ...examples.snapshot,
      sequence,
      records: [...examples.snapshot.records, ...records],
      tombstones: [...examples.snapshot.tombstones, ...tombstones],
      files: new Map([...examples.snapshot.files, ...needed.map((file) => [file, sizes.get(file) ?? 0] as const)]),
    }
    await writeSnapshot(at, content, (name) => (sizes.has(name) ? join(folder, 'files', name) : examples.fileAt(name)))
    return openSnapshot(at)
  }
  const found = async (out: string, query: string): Promise<string[]> =>
    (await askInNode(await filesIn(out), [{ query }]))[0] ?? []

  const word = await attachment('名单.docx', docxOf(['名单', markedSentence(first)]))
  const pdf = await attachment('明细.pdf', pdfOf([{ words: column([second.characters]) }]))
  const scan = await attachment('扫描.pdf', pdfOf([{ words: [] }]))
  const a = withAttachments(1, [word, scan])
  const b = withAttachments(2, [pdf])
  const out = join(folder, 'site')
  const releaser = await Releaser.open(out)
  const said: string[] = []
  const wish = { today: exampleDay, say: (sentence: string) => void said.push(sentence) }
  await releaser.release(await snapshotOf([]), wish)
  said.length = 0
  await releaser.release(await snapshotOf([a, b]), wish)
  expect(await found(out, first.characters)).toEqual([recordPath(a)])
  expect(await found(out, second.characters)).toEqual([recordPath(b)])
  expect(await found(out, `见附件。${second.characters}`)).toEqual([])
  expect(said.filter((sentence) => sentence.includes('附件'))).toEqual([
    '有 1 个附件的文字没有全部读出，搜索查不到没有读出的内容：《扫描》（没有文字，可能是扫描件）。',
  ])

  const other = await attachment('名单.docx', docxOf([markedSentence(third)]))
  const revised = withAttachments(1, [other])
  await releaser.release(await snapshotOf([revised, b]), wish)
  expect(await found(out, third.characters)).toEqual([recordPath(a)])
  expect(wordLeaks(await findLeaks(out, markers(first)))).toBe('')

  const last = await snapshotOf([revised], [b])
  await releaser.release(last, wish)
  expect(wordLeaks(await findLeaks(out, markers(second)))).toBe('')
  expect(await found(out, third.characters)).toEqual([recordPath(a)])

  await releaser.compact()
  await releaser.close()
  const anew = join(folder, 'anew')
  const whole = await Releaser.open(anew)
  await whole.release(last, wish)
  await whole.close()
  const [brought, made] = [await filesIn(out), await filesIn(anew)]
  const retired = [...brought.keys()].filter((path) => !made.has(path) && path.startsWith('search/'))
  for (const path of retired) brought.delete(path)
  expect([...brought.keys()].sort()).toEqual([...made.keys()].sort())
  for (const [path, content] of made) expect([path, sha256(brought.get(path) ?? '')]).toEqual([path, sha256(content)])
})

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function filesIn(out: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    const path = relative(out, join(entry.parentPath, entry.name))
    if (entry.isFile() && !path.startsWith('release/')) files.set(path, await readFile(join(out, path)))
  }
  return files
}
