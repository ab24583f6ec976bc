import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { creditCode, foundCity } from '@gongkai/cms/contract/city'
import { type OpenCms, openCms } from '@gongkai/cms/contract/open-cms'
import { rawDatabase } from '@gongkai/cms/publications/raw-database'
import { recordOf } from '@gongkai/cms/publications/record-of'
import { serviceKey } from '@gongkai/cms/run/service-key'
import type { NormativeDocument } from '@gongkai/content-model/types/normative-document'
import { strToU8 } from 'fflate'
import { getPayload, handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImportOptions } from '../import-options.ts'
import { type ImportRow, rowFor } from '../import-row.ts'
import { read } from '../read.ts'
import { docxWithPicture } from '../testing/docx-of.ts'
import type { CmsDoor, Row } from './door.ts'
import { httpDoor } from './http-door.ts'
import { linkRepeals } from './link-repeals.ts'
import { localDoor } from './local-door.ts'
import { importSettings } from './settings.ts'
import { writeRecords } from './write-record.ts'

const text = (number: number, more = '') =>
  `云汀市占道办法\n（2010年3月1日云汀市人民政府令第${number}号公布 根据2019年7月16日《云汀市人民政府关于修改部分规章的决定》修正）\n第一条 为了规范占道${more}，制定本办法。\n第二条 本办法自2010年5月1日起施行。`

// The same rules hold whichever way the importer takes into the CMS.
describe.each(['straight into the database', 'through a running CMS'])('imported %s', (way) => {
  let cms: OpenCms
  let door: CmsDoor
  let server: Server | undefined
  let city: Awaited<ReturnType<typeof foundCity>>

  beforeAll(async () => {
    cms = await openCms('SQLite')
    city = await foundCity(cms.payload)
    const apiKey = await serviceKey(cms.payload, 'importer', ['importer'])
    if (way === 'straight into the database') {
      const { docs } = await cms.payload.find({
        collection: 'users',
        where: { name: { equals: '程序：importer' } },
        depth: 0,
      })
      door = localDoor(cms.payload, docs[0] as unknown as Row)
    } else {
      server = serve(cms)
      await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
      door = httpDoor(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, apiKey)
    }
  })
  afterAll(async () => {
    if (server !== undefined) {
      server.close()
      await (await getPayload({ config: cms.payload.config, key: servedKey })).destroy()
    }
    await cms.close()
  })

  const importing = async (
    bytes: Uint8Array | string,
    { publish = true, type = 'normative-document', path = 'a.txt' }: Partial<ImportOptions> & { path?: string } = {},
  ): Promise<ImportRow> => {
    const options = { type, publish, section: 'documents' }
    const write = writeRecords({ door, settings: await importSettings(door, options), options, today: '2025-11-20' })
    return rowFor(path, await read({ path, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes }), {
      write,
      dryRun: false,
      type: options.type,
    })
  }
  const stored = async (row: ImportRow): Promise<Row> => {
    const [type = '', id = ''] = row.record?.split('/') ?? []
    const raw = rawDatabase(cms.payload)
    const found = (await raw.one(type, { key: { equals: id } })) ?? (await raw.one(type, { id: { equals: id } }))
    if (found === undefined) throw new Error(`There is no record ${row.record}.`)
    return found as Row
  }
  const published = async (row: ImportRow): Promise<NormativeDocument> =>
    (await recordOf(
      rawDatabase(cms.payload),
      undefined,
      'normative-document',
      (await stored(row)) as never,
    )) as NormativeDocument

  test('a document is published with what its text says', async () => {
    const row = await importing(text(1))
    expect(row).toMatchObject({ outcome: 'created', reasons: [] })
    expect(await published(row)).toMatchObject({
      title: '云汀市占道办法',
      levelOfForce: 'local-government-rule',
      instrumentForm: 'measures',
      documentNumbers: [{ form: 'order', code: '云汀市人民政府令', serial: 1 }],
      issuers: [{ nameAsIssued: '云汀市人民政府', authority: 'authority/yunting-government' }],
      promulgatedOn: '2010-03-01',
      effectiveOn: '2010-05-01',
      editions: [
        { kind: 'original' },
        { kind: 'amendment', adoptedOn: '2019-07-16', body: expect.stringContaining('第二条') },
      ],
      sourceSystem: 'import',
      retrievedOn: '2025-11-20',
      publisher: 'authority/yunting-government',
      sections: ['section/documents'],
      disclosureMode: 'proactive',
    })
  })

  test('the same file again changes nothing, whatever an editor has added since', async () => {
    const row = await importing(text(2))
    const before = await stored(row)
    const topics = { topics: [city.topic], _status: 'published' } as never
    await cms.payload.update({
      collection: 'normative-document',
      id: before.id,
      data: topics,
      user: city.approver as never,
      overrideAccess: false,
    })
    expect(await importing(text(2))).toMatchObject({ outcome: 'unchanged', record: row.record })
    expect((await published(row)).topics).toEqual(['topic/housing'])
  })

  test('what a text repeals becomes a relation to the record that is meant, and to no later one of its name', async () => {
    const named = (year: number, more: string) =>
      `云汀市犬只办法\n（${year}年3月1日云汀市人民政府令第${year - 1900}号公布）\n第一条 为了规范。\n第二条 ${more}`
    const [older, later] = [await importing(named(1998, '略。')), await importing(named(2021, '略。'))]
    const acting = await importing(
      '云汀市养犬办法\n（2010年3月1日云汀市人民政府令第91号公布）\n第一条 为了规范。\n第二条 本办法自2010年5月1日起施行。《云汀市犬只办法》（云汀市人民政府令第98号）和《云汀市猫只办法》同时废止。',
    )
    expect([older, later, acting].map(({ outcome, reasons }) => [outcome, ...reasons])).toEqual([
      ['created'],
      ['created'],
      ['created'],
    ])
    expect(await linkRepeals(door, [older, later, acting])).toBe(1)
    expect((await published(acting)).legalRelations).toMatchObject([
      { act: 'repeals', target: older.record, citation: { title: '云汀市犬只办法' } },
      { act: 'repeals', citation: { title: '云汀市猫只办法' } },
    ])
    expect(await linkRepeals(door, [older, later, acting])).toBe(0)
  })

  test('a changed file changes the same record, at the same address, and keeps what editors added', async () => {
    const row = await importing(text(3))
    const topics = { topics: [city.topic], _status: 'published' } as never
    await cms.payload.update({
      collection: 'normative-document',
      id: (await stored(row)).id,
      data: topics,
      user: city.approver as never,
      overrideAccess: false,
    })
    expect(await importing(text(3, '和施工'))).toMatchObject({ outcome: 'updated', record: row.record })
    const record = await published(row)
    expect(record.editions.at(-1)?.body).toContain('规范占道和施工')
    expect(record.topics).toEqual(['topic/housing'])
  })

  test('without --publish it is a draft, which a later run publishes', async () => {
    const draft = await importing(text(4), { publish: false })
    expect(await stored(draft)).toMatchObject({ _status: 'draft' })
    expect(await importing(text(4), { publish: false })).toMatchObject({ outcome: 'unchanged' })
    expect((await importing(text(4))).outcome).toBe('updated')
  })

  test('what is held becomes a draft, never published, once', async () => {
    const spam = text(5, '爱游戏电竞')
    const row = await importing(spam)
    expect(row).toMatchObject({ outcome: 'held', reasons: [expect.stringContaining('赌博网站')] })
    expect(await stored(row)).toMatchObject({ _status: 'draft' })
    expect(await importing(spam)).toMatchObject({ outcome: 'held', record: row.record })
  })

  test('a published record stays as it is when its new text has to be held', async () => {
    const row = await importing(text(6))
    expect((await importing(text(6, '爱游戏电竞'))).outcome).toBe('held')
    expect((await published(row)).editions.at(-1)?.body).not.toContain('爱游戏')
  })

  test('a record in the trash is not written again', async () => {
    const draft = await importing(text(7), { publish: false })
    const { id } = await stored(draft)
    await cms.payload.update({
      collection: 'normative-document',
      id,
      data: { deletedAt: new Date().toISOString() } as never,
    })
    expect(await importing(text(7))).toMatchObject({
      outcome: 'unchanged',
      reasons: ['这条信息在回收站里，没有再写入。'],
    })
  })

  test('a text that states its repeal is stored so', async () => {
    const row = await importing(`${text(8)}\n（本办法已于2020年1月1日被《云汀市人民政府关于废止部分规章的决定》废止）`)
    expect(await published(row)).toMatchObject({ statedValidity: { state: 'repealed', on: '2020-01-01' } })
  })

  test('the index number of the page is kept, once', async () => {
    const page = (number: number, index: string) =>
      `索引号：${index}\n云汀市公安局关于第${number}处占道的通知\n云公发〔2020〕${number}号\n各分局：\n请执行。\n云汀市公安局\n2020年3月1日`
    const foreign = `${creditCode}/2020-1234567`
    const first = await importing(page(1, foreign))
    expect((await published(first)).indexNumber).toBe(foreign)
    const second = await importing(page(2, foreign))
    expect(second).toMatchObject({ outcome: 'created', reasons: [expect.stringContaining('已属于另一条信息')] })
    expect((await published(second)).indexNumber).not.toBe(foreign)
  })

  test('pictures come with the text', async () => {
    const bytes = docxWithPicture([
      '云汀市标志牌办法',
      '（2020年3月1日云汀市人民政府令第9号公布）',
      '第一条 标志牌式样如下：',
      'picture',
      '第二条 本办法自公布之日起施行。',
    ])
    const row = await importing(bytes, { path: 'a.docx' })
    expect(row.outcome).toBe('created')
    expect((await published(row)).editions[0]?.body).toMatch(/<img src="files\/[0-9a-f]{64}\.png"/)
  })

  test('other information is imported as such only when asked for', async () => {
    const news =
      '云汀市推行政务公开新做法\n日期：2021-11-11 10:35\n来源：市政府办公室\n今年以来，云汀市积极探索政务公开，取得明显成效。'
    expect(await importing(news)).toMatchObject({ outcome: 'held' })
    const row = await importing(news, { type: 'disclosure' })
    expect(row).toMatchObject({ outcome: 'created', reasons: [] })
    expect(await stored(row)).toMatchObject({
      title: '云汀市推行政务公开新做法',
      _status: 'published',
      source: '市政府办公室',
      originalPublishedAt: '2021-11-11 10:35',
      formedOn: '2021-11-11',
    })
  })

  test('what is refused has no record', async () => {
    expect(await importing(' ')).toMatchObject({ outcome: 'refused', findings: [] })
  })

  test('unknown publishers and sections get a sentence', async () => {
    await expect(
      importSettings(door, { type: 'normative-document', publisher: '没有的机构', section: 'documents' }),
    ).rejects.toThrow('--publisher：没有代码或名称为“没有的机构”的发布机构。')
    await expect(importSettings(door, { type: 'normative-document' })).rejects.toThrow(
      '没有默认的栏目。请用 --section 写明，或在“网站设置”里填写。',
    )
  })
})

const servedKey = 'served to the importer'

/** Payload's own REST API without Next around it. */
function serve(cms: OpenCms): Server {
  return createServer(async (incoming, outgoing) => {
    const url = `http://${incoming.headers.host}${incoming.url}`
    const body = incoming.method === 'GET' ? {} : { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }
    const request = new Request(url, {
      method: String(incoming.method),
      headers: incoming.headers as Record<string, string>,
      ...body,
    })
    const response = await handleEndpoints({ config: cms.payload.config, request, payloadInstanceCacheKey: servedKey })
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  })
}
