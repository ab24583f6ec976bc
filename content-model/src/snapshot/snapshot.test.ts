import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sample, sampleRecords } from '../../test/sample-records.ts'
import { wordProblem } from '../problem.ts'
import { validate } from '../validate.ts'
import { canonicalJson } from './canonical-json.ts'
import { digestOf, sha256 } from './digest.ts'
import { openSnapshot } from './open.ts'
import { readSnapshot } from './read.ts'
import { sealSnapshot } from './seal.ts'
import type { Snapshot } from './snapshot.ts'
import { writeSnapshot } from './write.ts'

const pdf = '%PDF-1.4 名单'
const pdfName = `${sha256(pdf)}.pdf`
const list = { file: pdfName, name: '名单.pdf', mediaType: 'application/pdf', bytes: Buffer.byteLength(pdf) }

const snapshot: Snapshot = {
  sequence: 7,
  records: [
    ...Object.values({ ...sampleRecords, disclosure: sample('disclosure', { attachments: [{ file: list }] }) }),
  ].sort((a, b) => (`${a.type}/${a.key}` < `${b.type}/${b.key}` ? -1 : 1)),
  tombstones: [
    {
      path: '/information/11990100MB0000001A-2024-00009/',
      record: 'disclosure/11990100MB0000001A-2024-00009',
      on: '2025-02-01',
      at: '2025-02-01T02:00:00.000Z',
      authority: '云汀市人民政府',
      reason: '内容有误。',
    },
  ],
  moves: [],
  files: new Map([[pdfName, list.bytes]]),
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-snapshot-'))
  await writeFile(join(folder, 'list.pdf'), pdf)
})
afterAll(() => rm(folder, { recursive: true }))

let count = 0
async function written(of: Snapshot = snapshot): Promise<string> {
  count += 1
  const target = join(folder, String(count))
  await writeSnapshot(target, of, () => join(folder, 'list.pdf'))
  return target
}

async function bytes(of: string): Promise<Record<string, string>> {
  const entries = await readdir(of, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file.slice(of.length), await readFile(file, 'utf8')])),
  )
}

describe('a snapshot', () => {
  it('is read as it was written', async () => {
    expect(await readSnapshot(await written())).toEqual(snapshot)
  })
  it('has the same bytes whatever order its parts come in', async () => {
    const shuffled = {
      ...snapshot,
      records: snapshot.records.map((record) => Object.fromEntries(Object.entries(record).toReversed())).toReversed(),
    } as unknown as Snapshot
    expect(await bytes(await written(shuffled))).toEqual(await bytes(await written()))
  })
  it('is not written over anything', async () => {
    await expect(writeSnapshot(folder, snapshot, () => '')).rejects.toThrow('is not empty')
  })
  it('has no problem', () => {
    expect(validate(snapshot)).toEqual([])
  })
})

describe('reading refuses', () => {
  const topic = 'records/topic/housing.json'
  const cases: readonly (readonly [what: string, harm: (of: string) => Promise<unknown>, message: RegExp])[] = [
    ['a missing snapshot', (of) => rm(of, { recursive: true }), /There is no snapshot/],
    ['an altered record', (of) => appendFile(join(of, topic), ' '), /topic\/housing\.json was altered/],
    ['a missing record', (of) => unlink(join(of, topic)), /housing\.json is in the manifest but cannot be read/],
    [
      'a record too many',
      (of) => cp(join(of, topic), join(of, 'records/topic/more.json')),
      /more\.json is not in the manifest/,
    ],
    ['an altered file', (of) => appendFile(join(of, 'files', pdfName), ' '), /was altered/],
    ['a missing file', (of) => unlink(join(of, 'files', pdfName)), /cannot be read/],
    ['altered tombstones', (of) => writeFile(join(of, 'tombstones.json'), '[]'), /tombstones\.json was altered/],
    [
      'another format',
      (of) => writeFile(join(of, 'manifest.json'), '{"format": 3}'),
      /Unexpected snapshot format 3, expected 2/,
    ],
    ['an altered part', harmPart, /parts\/[0-9a-f]{64}\.json was altered/],
    ['parts divided otherwise than their content says', divideOtherwise, /are not divided as the format demands/],
    ['a broken manifest', (of) => writeFile(join(of, 'manifest.json'), '{'), /manifest\.json is not JSON/],
  ]
  it.each(cases)('%s', async (_, harm, message) => {
    const target = await written()
    await harm(target)
    await expect(readSnapshot(target)).rejects.toThrow(message)
  })
})

async function harmPart(of: string): Promise<void> {
  const [name = ''] = await readdir(join(of, 'parts'))
  await appendFile(join(of, 'parts', name), ' ')
}

async function divideOtherwise(of: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(of, 'manifest.json'), 'utf8'))
  const [{ digest }] = manifest.parts
  const entries = Object.entries(JSON.parse(await readFile(join(of, 'parts', `${digest}.json`), 'utf8')))
  await unlink(join(of, 'parts', `${digest}.json`))
  manifest.parts = []
  for (const half of [entries.slice(0, 3), entries.slice(3)]) {
    const json = canonicalJson(Object.fromEntries(half))
    await writeFile(join(of, 'parts', `${sha256(json)}.json`), json)
    manifest.parts.push({ from: half[0]?.[0], digest: sha256(json) })
  }
  await writeFile(join(of, 'manifest.json'), canonicalJson(manifest))
}

describe('opening', () => {
  it('reads no record but what is asked for', async () => {
    const target = await written()
    const open = await openSnapshot(target)
    await appendFile(join(target, 'records/topic/housing.json'), ' ')
    expect(open.read('section/documents')).toEqual(sampleRecords.section)
    expect(() => open.read('topic/housing')).toThrow('records/topic/housing.json was altered')
    expect(() => open.read('topic/none')).toThrow('There is no record topic/none')
    expect(open.digest).toBe(sha256(await readFile(join(target, 'manifest.json'))))
    expect(open.records.get('disclosure/11990100MB0000001A-2025-00005')).toEqual({
      digest: digestOf(sample('disclosure', { attachments: [{ file: list }] })),
      files: [pdfName],
    })
    expect([...open.files]).toEqual([...snapshot.files])
    expect(open.counts.topic).toBe(1)
  })
})

describe('sealing', () => {
  it('makes a folder written by hand the snapshot that the CMS would write', async () => {
    const sealed = await written({ ...snapshot, sequence: 0 })
    const byHand = await written()
    await unlink(join(byHand, 'manifest.json'))
    await unlink(join(byHand, 'moves.json'))
    await unlink(join(byHand, 'vocabularies.json'))
    await writeFile(join(byHand, 'records/topic/housing.json'), JSON.stringify(sampleRecords.topic))
    await sealSnapshot(byHand)
    expect(await bytes(byHand)).toEqual(await bytes(sealed))
  })
  it('brings bodies into canonical form, and leaves to the validator what is not in the closed set', async () => {
    const target = await written()
    const file = join(target, 'records/disclosure/11990100MB0000001A-2025-00005.json')
    const bodyAfterSealing = async (body: string) => {
      await writeFile(file, JSON.stringify(sample('disclosure', { body, attachments: [{ file: list }] })))
      await sealSnapshot(target)
      return JSON.parse(await readFile(file, 'utf8')).body
    }
    expect(await bodyAfterSealing('<p>一</p><p>二</p>')).toBe('<p>一</p>\n<p>二</p>')
    expect(await bodyAfterSealing('<table>\n <tr><td>甲</td></tr>\n</table>')).toBe(
      '<table><tbody><tr><td>甲</td></tr></tbody></table>',
    )
    expect(await bodyAfterSealing('<div>一</div>')).toBe('<div>一</div>')
  })
  it('takes the name of the folder with a slash at its end', async () => {
    const target = await written()
    await sealSnapshot(`${target}/`)
    expect(await readSnapshot(target)).toEqual(snapshot)
  })
  it('makes no snapshot of a folder without records, nor of what is no folder', async () => {
    const target = await written()
    await expect(sealSnapshot(join(target, 'files'))).rejects.toThrow(/cannot|no place|no record/)
    await expect(sealSnapshot(join(target, 'manifest.json'))).rejects.toThrow(/cannot be read as a folder/)
    await rm(join(target, 'records'), { recursive: true })
    await expect(sealSnapshot(target)).rejects.toThrow(/There is no record/)
  })
  it('keeps the sequence of a manifest that is there', async () => {
    const target = await written()
    await sealSnapshot(target)
    expect(await readSnapshot(target)).toEqual(snapshot)
  })
  it.each([
    ['records/topic/other.json', '{"type": "topic", "key": "housing"}', /should be records\/topic\/housing\.json/],
    ['records/x/y.json', '{"type": "x", "key": "y"}', /which is no content type/],
    ['records/topic/x.json', '{"key": "x"}', /needs a "type" and a "key"/],
    ['files/list.pdf', 'x', /should be called files\/[0-9a-f]{64}\.pdf/],
    ['notes.txt', 'x', /has no place in a snapshot/],
    ['moves.json', '[{}]', /moves\.json is not as the format demands/],
  ])('refuses %s in the wrong form, and changes nothing', async (name, content, message) => {
    const target = await written()
    await mkdir(join(target, name, '..'), { recursive: true })
    await writeFile(join(target, name), content)
    const before = await bytes(target)
    await expect(sealSnapshot(target)).rejects.toThrow(message)
    expect(await bytes(target)).toEqual(before)
  })
})

describe('validation of a snapshot', () => {
  const sentences = (changes: Partial<Snapshot>) => validate({ ...snapshot, ...changes }).map(wordProblem)
  it('names what is referred to and was never published', () => {
    const records = snapshot.records.filter(({ type }) => type !== 'topic')
    expect(sentences({ records })[0]).toMatchInlineSnapshot(
      `"bulletin-issue 11990100MB0000001A/2025-00003 · 主题分类第1项：“topic/housing”没有发布过。请先发布它，或删去这一项。"`,
    )
  })
  it('names a file that is not there', () => {
    expect(sentences({ files: new Map() })[0]).toMatch(/不在快照的文件中/)
  })
  it('names a file of another size than the record says', () => {
    expect(sentences({ files: new Map([[pdfName, 7]]) })).toMatchInlineSnapshot(`
      [
        "disclosure 11990100MB0000001A/2025-00005 · 附件第1项的文件：“15字节”与文件的实际大小7字节不符。请重新上传该文件。",
      ]
    `)
  })
  it('refuses a record at a withdrawn address', () => {
    const [tombstone] = snapshot.tombstones
    const path = '/topics/housing/'
    expect(
      sentences({ tombstones: tombstone ? [{ ...tombstone, path, record: 'topic/housing' }] : [] }),
    ).toMatchInlineSnapshot(`
      [
        "site /topics/housing/ · 记录：“/topics/housing/”是已撤回或迁移的网址，不能再用。请核对发布记录。",
      ]
    `)
  })
  it('refuses two records under one key, and a missing site', () => {
    const records = [...snapshot.records.filter(({ type }) => type !== 'site'), sampleRecords.topic]
    expect(sentences({ records })).toMatchInlineSnapshot(`
      [
        "topic housing · 记录：“topic/housing”是两条记录共用的标识。请改其中一条的编码。",
        "site site · 记录：没有网站设置，应恰有一条。请填写网站设置后再导出。",
      ]
    `)
  })
  it('refuses a withdrawal that leads nowhere', () => {
    const tombstones = snapshot.tombstones.map((tombstone) => ({ ...tombstone, target: '/documents/none/' }))
    expect(sentences({ tombstones })).toMatchInlineSnapshot(`
      [
        "site /information/11990100MB0000001A-2024-00009/ · 记录：“/documents/none/”是撤回或迁移后的去处，但那里没有已发布的记录。请改正去处。",
      ]
    `)
  })
  it('refuses addresses that lead on to each other in a circle, and follows several moves to a record', () => {
    const move = (path: string, target: string) => ({
      path,
      target,
      on: '2025-02-01',
      at: '2025-02-01T02:00:00.000Z',
      authority: '云汀市人民政府',
      reason: '栏目调整。',
    })
    expect(sentences({ moves: [move('/topics/a/', '/topics/b/'), move('/topics/b/', '/topics/a/')] })).toHaveLength(2)
    expect(sentences({ moves: [move('/topics/a/', '/topics/b/'), move('/topics/b/', '/topics/housing/')] })).toEqual([])
  })
  it('lets a withdrawal lead on to what was withdrawn later, but not to itself', () => {
    const [first] = snapshot.tombstones
    if (first === undefined) throw new Error('The sample has no tombstone.')
    const later = { ...first, path: '/topics/later/', record: 'topic/later' }
    const leading = (target: string) => sentences({ tombstones: [{ ...first, target }, later] })
    expect(leading(later.path)).toEqual([])
    expect(leading(first.path)).toHaveLength(1)
  })
  it('refuses a withdrawal at another address than that of its record', () => {
    const tombstones = snapshot.tombstones.map((tombstone) => ({ ...tombstone, path: '/plans/other/' }))
    expect(sentences({ tombstones })[0]).toMatch(/是撤回的信息，但不在这个网址/)
  })
  it('refuses a key that is not made of its number', () => {
    const records = [...snapshot.records, sample('topic', { key: 'other' })]
    expect(sentences({ records })).toMatchInlineSnapshot(`
      [
        "topic housing · 记录：“other”不是这条记录的标识，应为“housing”，由代码而来。请改正。",
      ]
    `)
  })
})

describe('canonical JSON', () => {
  it('is the same for the same value, and says the same', () => {
    fc.assert(
      fc.property(fc.object(), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
        expect(digestOf(reversed)).toBe(digestOf(value))
      }),
    )
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
