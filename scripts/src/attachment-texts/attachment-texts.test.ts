import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deflateSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { docxOf } from '../import/testing/docx-of.ts'
import { column, pdfOf } from '../testing/pdf-of.ts'
import { AttachmentTexts } from './attachment-texts.ts'
import { importsFrom, readerVersion } from './reader-version.ts'
import { usualLimits } from './text-reader.ts'
import { wordUnread } from './word-unread.ts'

let folder = ''
let kept = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-texts-'))
  kept = join(folder, 'kept')
})
afterEach(() => rm(folder, { recursive: true }))

test('reads a file once and keeps its text, until nobody needs it', async () => {
  await writeFile(join(folder, 'a.docx'), docxOf(['甲']))
  const texts = await AttachmentTexts.open({ kept })
  const twice = await Promise.all([texts.read('a.docx', folder), texts.read('a.docx', folder)])
  expect(twice).toEqual([{ paragraphs: ['甲'] }, { paragraphs: ['甲'] }])
  await texts.rest()
  await writeFile(join(folder, 'a.docx'), docxOf(['乙']))
  expect(await texts.read('a.docx', folder)).toEqual({ paragraphs: ['甲'] })
  expect(await readdir(join(kept, await readerVersion()))).toEqual(['a.docx.json'])
  await writeFile(join(kept, await readerVersion(), 'a.docx.json'), '{"para')
  expect(await texts.read('a.docx', folder)).toEqual({ paragraphs: ['乙'] })
  await writeFile(join(folder, 'a.docx'), docxOf(['丙']))
  await texts.forget(['a.docx', 'b.png'])
  expect(await readdir(join(kept, await readerVersion()))).toEqual([])
  expect(await texts.read('a.docx', folder)).toEqual({ paragraphs: ['丙'] })
  await texts.rest()
})

test('goes on after a file that takes too long, or more memory than it may', async () => {
  await writeFile(join(folder, 'bomb.pdf'), bomb(400_000_000))
  await writeFile(join(folder, 'long.docx'), docxOf(new Array<string>(100_000).fill('甲')))
  await writeFile(join(folder, 'a.pdf'), pdfOf([{ words: column(['甲']) }]))
  const small = await AttachmentTexts.open({ kept, limits: { ...usualLimits, megabytes: 100 } })
  expect(await small.read('bomb.pdf', folder)).toEqual({ unread: 'too-costly' })
  expect(await small.read('long.docx', folder)).toEqual({ unread: 'too-costly' })
  expect(await small.read('a.pdf', folder)).toEqual({ paragraphs: ['甲'] })
  await small.rest()
  const short = await AttachmentTexts.open({ kept: join(folder, 'other'), limits: { ...usualLimits, milliseconds: 1 } })
  expect(await short.read('a.pdf', folder)).toEqual({ unread: 'too-costly' })
  await short.rest()
})

test('bounds the memory of a thread also where the process was started with more', async () => {
  await writeFile(join(folder, 'long.docx'), docxOf(new Array<string>(100_000).fill('甲')))
  const program = `
    const { AttachmentTexts } = await import(${JSON.stringify(import.meta.resolve('./attachment-texts.ts'))})
    const { usualLimits } = await import(${JSON.stringify(import.meta.resolve('./text-reader.ts'))})
    const [kept, folder] = process.argv.slice(2)
    const small = await AttachmentTexts.open({ kept, limits: { ...usualLimits, megabytes: 100 } })
    console.log(JSON.stringify(await small.read('long.docx', folder)))
    await small.rest()`
  await writeFile(join(folder, 'read.mjs'), program)
  const args = ['--max-old-space-size=6000', join(folder, 'read.mjs'), kept, folder]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  expect(JSON.parse(stdout)).toEqual({ unread: 'too-costly' })
})

test('keeps nothing of a file that was being read, or waited, when it was closed', async () => {
  for (const name of ['a.docx', 'b.docx']) await writeFile(join(folder, name), docxOf([name]))
  const texts = await AttachmentTexts.open({ kept })
  const reading = Promise.allSettled(['a.docx', 'b.docx'].map((name) => texts.read(name, folder)))
  await new Promise((resolve) => setTimeout(resolve, 20))
  await texts.rest()
  for (const one of await reading) expect(one).toMatchObject({ status: 'rejected' })
  expect(await texts.read('a.docx', folder)).toEqual({ paragraphs: ['a.docx'] })
  expect(await texts.read('b.docx', folder)).toEqual({ paragraphs: ['b.docx'] })
  await texts.rest()
})

test('keeps nothing of what no record needs, of whichever version of the readers', async () => {
  const former = join(kept, 'former')
  await mkdir(former, { recursive: true })
  await writeFile(join(former, 'a.docx.json'), '{}')
  for (const name of ['a.docx', 'b.docx']) await writeFile(join(folder, name), docxOf([name]))
  const texts = await AttachmentTexts.open({ kept })
  await Promise.all(['a.docx', 'b.docx'].map((name) => texts.read(name, folder)))
  await texts.forgetOthers((name) => name === 'b.docx')
  expect(await readdir(former)).toEqual([])
  expect(await readdir(join(kept, await readerVersion()))).toEqual(['b.docx.json'])
  await texts.rest()
})

test('leaves a file that is too large, and fails where there is none', async () => {
  await writeFile(join(folder, 'a.docx'), docxOf(['甲']))
  const texts = await AttachmentTexts.open({ kept, limits: { ...usualLimits, bytes: 100 } })
  expect(await texts.read('a.docx', folder)).toEqual({ unread: 'too-large' })
  await expect(texts.read('b.docx', folder)).rejects.toThrow('b.docx')
  await texts.rest()
})

test('the version of the readers follows from all that they are made of', async () => {
  const { sources, packages } = await importsFrom(new URL('./text-of.ts', import.meta.url))
  const names = [...sources].map((source) => source.slice(source.lastIndexOf('/') + 1))
  for (const name of ['text-of.ts', 'rulings.ts', 'docx-numbering.ts', 'chinese-number.ts', 'GBK-EUC-H.bcmap'])
    expect(names).toContain(name)
  expect([...packages].sort()).toEqual(['fflate', 'hast-util-from-html', 'hast-util-to-string', 'mammoth', 'unpdf'])
  expect(await readerVersion()).toBe(await readerVersion())
})

test('what was not read is said in one sentence', () => {
  const scans = Array.from({ length: 12 }, (_, nth) => ({ name: `扫描${nth}`, because: 'no-text' as const }))
  expect(
    wordUnread([
      { name: '表', because: 'other-format' },
      { name: '甲', because: 'locked' },
      { name: '乙', because: 'locked' },
    ]),
  ).toMatchInlineSnapshot(
    `"有 3 个附件的文字没有全部读出，搜索查不到没有读出的内容：《甲》《乙》（设有密码），《表》（不是 docx 或 PDF）。"`,
  )
  expect(wordUnread(scans)).toMatchInlineSnapshot(
    `"有 12 个附件的文字没有全部读出，搜索查不到没有读出的内容：《扫描0》《扫描1》《扫描2》《扫描3》《扫描4》《扫描5》《扫描6》《扫描7》《扫描8》《扫描9》等 12 个（没有文字，可能是扫描件）。"`,
  )
})

/** A small PDF of which the page unpacks to so many bytes. */
function bomb(size: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(size, ' '))
  const [head = '', tail = ''] = Buffer.from(pdfOf([{ words: [] }]))
    .toString('latin1')
    .split('stream\n\nendstream')
  return Buffer.concat([
    Buffer.from(
      `${head.replace(/<< \/Length 0 >>\n$/, `<< /Length ${packed.length} /Filter /FlateDecode >>\n`)}stream\n`,
      'latin1',
    ),
    packed,
    Buffer.from(`\nendstream${tail}`, 'latin1'),
  ])
}
