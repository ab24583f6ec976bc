import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Progress } from '@gongkai/cms/publications/progress'
import type { LogAfter } from '@gongkai/cms/run/cms-over-http'
import { exampleDay, readExamples } from '@gongkai/content-model/examples'
import { filesIn } from '@gongkai/content-model/files-in'
import { recordPath, referenceOf } from '@gongkai/content-model/paths'
import { digestOf } from '@gongkai/content-model/snapshot/digest'
import type { Tombstone } from '@gongkai/content-model/snapshot/manifest'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import type { InformationRecord, PublishedRecord } from '@gongkai/content-model/types/index'
import { addDays, type CalendarDay } from '@gongkai/content-model/values/calendar-day'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type PublicationSource, Publisher, releaseFolder } from './publisher.ts'
import { watch } from './watch.ts'

type Row = LogAfter['rows'][number]

/** A CMS as far as the publisher sees one: what is published, and the log of how it came to be. */
class Cms {
  readonly rows: Row[] = []
  readonly told: { upTo: number; progress: Progress }[] = []
  held: LogAfter['held'] = null
  /** What was noted to have ended, each with its day. */
  readonly ended: string[] = []
  isDeaf = false
  confirmed: LogAfter['confirmed'] = null
  readonly #records: Map<string, PublishedRecord>
  readonly #tombstones: Map<string, Tombstone>
  readonly #changed = new Map<number, string>()
  readonly #examples: Awaited<ReturnType<typeof readExamples>>

  constructor(examples: Awaited<ReturnType<typeof readExamples>>) {
    this.#examples = examples
    this.#records = new Map(examples.snapshot.records.map((record) => [referenceOf(record), record]))
    this.#tombstones = new Map(examples.snapshot.tombstones.map((tombstone) => [tombstone.record, tombstone]))
  }

  publish(record: PublishedRecord): void {
    this.#records.set(referenceOf(record), record)
    this.#add(referenceOf(record), 'revise', digestOf(record))
  }

  withdraw(record: PublishedRecord): void {
    const reference = referenceOf(record)
    this.#records.delete(reference)
    this.#tombstones.set(reference, {
      path: recordPath(record),
      record: reference,
      on: exampleDay,
      at: `${exampleDay}T02:00:00.000Z`,
      authority: '云汀市人民政府办公室',
      reason: '内容有误',
    })
    this.#add(reference, 'withdraw', digestOf(record))
  }

  hold(): void {
    this.#add('portal', 'roll-back', '')
    this.held = { by: '张三', at: `${exampleDay}T03:00:00.000Z`, reason: '首页有误', sequence: this.last }
  }

  resume(): void {
    this.held = null
    this.#add('portal', 'resume', '')
  }

  get last(): number {
    return this.rows.length
  }

  get live(): number[] {
    return this.told.flatMap(({ upTo, progress }) => (progress.state === 'live' ? [upTo] : []))
  }

  readonly source: PublicationSource = {
    after: async (sequence, { wait = 0 }) => {
      const rows = this.rows.filter((row) => row.sequence > sequence)
      if (rows.length === 0) await new Promise((resolve) => setTimeout(resolve, Math.min(wait * 1000, 20)))
      const at = this.rows[sequence - 1]
      const mark = at === undefined ? null : `${at.at} ${at.operation} ${at.record}`
      return { last: this.last, mark, rows, held: this.held, urgent: false, confirmed: this.confirmed }
    },
    fetchChanges: async (since) => {
      const references = new Set([...this.#changed].flatMap(([sequence, one]) => (sequence > since ? [one] : [])))
      const records = [...references].flatMap((one) => this.#records.get(one) ?? [])
      const gone = [...references].flatMap((one) => (this.#records.has(one) ? [] : (this.#tombstones.get(one) ?? [])))
      return {
        changes: {
          sequence: this.last,
          records,
          removed: gone.map(({ record }) => record),
          tombstones: { put: gone, removed: records.map(recordPath) },
          moves: { put: [], removed: [] },
          files: new Map(records.flatMap(filesIn).map((name) => [name, this.#examples.snapshot.files.get(name) ?? 0])),
        },
        fileAt: this.#examples.fileAt,
      }
    },
    fetchSnapshot: async (folder) => {
      await writeSnapshot(
        folder,
        {
          ...this.#examples.snapshot,
          sequence: this.last,
          records: [...this.#records.values()],
          tombstones: [...this.#tombstones.values()],
        },
        this.#examples.fileAt,
      )
    },
    tell: async (upTo, progress) => {
      this.told.push({ upTo, progress })
    },
    noteExpiry: async (on, records) => {
      if (this.isDeaf) throw new TypeError('fetch failed')
      this.ended.push(...records.map((record) => `${on} ${record}`))
    },
  }

  #add(record: string, operation: Row['operation'], digest: string): void {
    const sequence = this.rows.length + 1
    this.#changed.set(sequence, record)
    this.rows.push({
      sequence,
      record,
      operation,
      digest,
      at: new Date().toISOString(),
      on: exampleDay,
      by: '编辑',
    })
  }
}

let home = ''
let examples: Awaited<ReturnType<typeof readExamples>>
let cms: Cms
let publisher: Publisher
let information: InformationRecord[]

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'gongkai-publisher-'))
  examples = await readExamples()
  cms = new Cms(examples)
  information = examples.snapshot.records.filter((record) => record.type === 'disclosure')
  publisher = await open()
  await publish()
}, 120_000)
afterEach(async () => {
  await publisher.close()
  await rm(home, { recursive: true, force: true })
})

const open = (today: CalendarDay = exampleDay) =>
  Publisher.open({ source: cms.source, home, origin: 'http://127.0.0.1', today, say: () => {} })
const publish = async () => publisher.publish(await cms.source.after(publisher.sequence, {}))
const page = (record: PublishedRecord) =>
  readFile(join(releaseFolder(home), recordPath(record), 'index.html'), 'utf8').catch(() => '')
const revised = (record: InformationRecord, words: string): InformationRecord => ({ ...record, title: words })
const nth = (place: number): InformationRecord => {
  const record = information[place]
  if (record === undefined) throw new Error('The examples have too little information.')
  return record
}

describe('the publisher', () => {
  test('releases what the log says, and tells of it', async () => {
    cms.publish(revised(nth(0), '改过的标题'))
    await publish()
    expect(await page(nth(0))).toContain('改过的标题')
    expect(cms.told.slice(-2)).toMatchObject([
      { upTo: 1, progress: { state: 'building', release: 2 } },
      { upTo: 1, progress: { state: 'live', release: 2, origin: 'http://127.0.0.1' } },
    ])
  })

  test('goes on where it stopped when it is started again', async () => {
    cms.publish(revised(nth(0), '停止期间发布'))
    await publisher.close()
    publisher = await open()
    await publish()
    expect(await page(nth(0))).toContain('停止期间发布')
  })

  test('tells which record and field stand in the way, and leaves what stands', async () => {
    cms.publish({ ...nth(0), publishedOn: '1999-01-01' })
    await expect(publish()).rejects.toThrow(/发布日期/)
    expect(cms.told.at(-1)?.progress).toMatchObject({
      state: 'failed',
      records: [{ record: referenceOf(nth(0)), field: 'publishedOn', sentence: expect.stringContaining('1999-01-01') }],
    })
    expect(await page(nth(0))).toContain(nth(0).title)
    cms.publish(revised(nth(0), '改正以后'))
    await publish()
    expect(await page(nth(0))).toContain('改正以后')
  })

  test('rolls back to the release before, but never brings back what was withdrawn since', async () => {
    cms.publish(revised(nth(0), '第一次修改'))
    await publish()
    cms.publish(revised(nth(0), '有误的修改'))
    cms.publish(revised(nth(1), '一起上线的修改'))
    cms.withdraw(nth(2))
    await publish()
    expect(await page(nth(2))).not.toContain(nth(2).title)
    cms.hold()
    await publish()
    expect(await page(nth(0))).toContain('第一次修改')
    expect(await page(nth(1))).toContain(nth(1).title)
    expect(await page(nth(2))).toContain('内容有误')
    expect(await page(nth(2))).not.toContain(nth(2).title)
    // What was taken back with it is not live any more, and the log is told as long as that is so.
    expect(cms.told.at(-1)).toMatchObject({ upTo: 5, progress: { state: 'live', backTo: 1 } })
    await publisher.close()
    publisher = await open()
    await publish()
    expect(cms.told.at(-1)).toMatchObject({ progress: { state: 'live', backTo: 1 } })
    cms.resume()
    await publish()
    expect(cms.told.at(-1)?.progress).not.toHaveProperty('backTo')
  }, 120_000)

  test('takes many records off at once only as far as an administrator has confirmed it', async () => {
    const items = examples.snapshot.records.filter(({ type }) => type === 'standard-catalogue-item')
    const going = [...information, ...items]
    const refusal = `要撤下 ${going.length} 条信息`
    for (const record of going) cms.withdraw(record)
    await expect(publish()).rejects.toThrow(refusal)
    expect(cms.told.at(-1)?.progress).toMatchObject({ state: 'failed', shrinkage: going.length })
    cms.confirmed = { by: '王小明', reason: '机构改革，目录整体调整。', count: going.length - 1 }
    await expect(publish()).rejects.toThrow(refusal)
    cms.confirmed = { ...cms.confirmed, count: going.length }
    await publish()
    expect(cms.told.at(-1)?.progress.state).toBe('live')
    for (const record of going) expect(await page(record)).toContain('内容有误')
  }, 120_000)

  test('tells the log what ended with each day, also where it could not at first', async () => {
    const reopen = async (today: CalendarDay) => {
      await publisher.close()
      publisher = await open(today)
    }
    // An example is in force through the day after the examples' own.
    await reopen(addDays(exampleDay, 2))
    cms.isDeaf = true
    await publish()
    // The release is live all the same.
    expect(cms.told.at(-1)?.progress.state).toBe('live')
    expect(publisher.isBehind).toBe(true)
    await reopen(addDays(exampleDay, 3))
    cms.isDeaf = false
    await publish()
    expect(cms.ended).toContainEqual(expect.stringMatching(`^${addDays(exampleDay, 2)} normative-document/`))
    expect(publisher.isBehind).toBe(false)
    const noted = cms.ended.length
    await publish()
    expect(cms.ended).toHaveLength(noted)
  }, 120_000)

  test('releases only withdrawals while releases are held, and everything once they go on', async () => {
    cms.publish(revised(nth(0), '有误的修改'))
    await publish()
    cms.hold()
    await publish()
    cms.publish(revised(nth(1), '暂停期间发布'))
    cms.withdraw(nth(2))
    await publisher.close()
    publisher = await open()
    await publisher.publish(await cms.source.after(2, {}))
    expect(await page(nth(1))).not.toContain('暂停期间发布')
    expect(await page(nth(2))).toContain('内容有误')
    expect(await page(nth(0))).toContain(nth(0).title)
    cms.resume()
    await publisher.publish(await cms.source.after(4, {}))
    expect(await page(nth(0))).toContain('有误的修改')
    expect(await page(nth(1))).toContain('暂停期间发布')
    expect(await page(nth(2))).toContain('内容有误')
  }, 120_000)

  test('stays as it is, and takes off what is withdrawn, where there is no release to go back to', async () => {
    cms.hold()
    cms.publish(revised(nth(1), '暂停期间发布'))
    cms.withdraw(nth(2))
    await publish()
    expect(cms.told.at(-1)).toMatchObject({
      progress: { state: 'live', backTo: 0, notBack: expect.stringContaining('没有可以退回的上一次发布') },
    })
    expect(await page(nth(0))).toContain(nth(0).title)
    expect(await page(nth(1))).not.toContain('暂停期间发布')
    expect(await page(nth(2))).toContain('内容有误')
    cms.resume()
    await publish()
    expect(await page(nth(1))).toContain('暂停期间发布')
  }, 120_000)

  test('says so, and takes off what is withdrawn, where nothing is kept of the release before', async () => {
    cms.publish(revised(nth(0), '有误的修改'))
    await publish()
    await rm(join(home, 'snapshot.undo'), { recursive: true })
    cms.hold()
    cms.withdraw(nth(2))
    await publish()
    expect(cms.told.at(-1)?.progress).toMatchObject({ backTo: 1, notBack: expect.stringContaining('没有保存') })
    expect(await page(nth(0))).toContain('有误的修改')
    expect(await page(nth(2))).toContain('内容有误')
    cms.resume()
    await publish()
    expect(cms.told.at(-1)?.progress).not.toHaveProperty('notBack')
  }, 120_000)

  test('never brings back the former text of what was withdrawn and published again since, though it came with one release', async () => {
    cms.publish(revised(nth(0), '第一次修改'))
    await publish()
    cms.publish(revised(nth(1), '含有隐私的文字'))
    await publish()
    cms.withdraw(nth(1))
    cms.publish(revised(nth(1), '隐去隐私以后'))
    cms.publish(revised(nth(0), '有误的修改'))
    await publish()
    cms.hold()
    // A publisher asks for what came since the place that it stands at.
    await publisher.publish(await cms.source.after(publisher.sequence, {}))
    expect(await page(nth(0))).toContain('第一次修改')
    expect(await page(nth(1))).toContain('隐去隐私以后')
    expect(await page(nth(1))).not.toContain('含有隐私的文字')
  }, 120_000)

  test('takes off what is withdrawn although another record is refused, and the others once it is put right', async () => {
    cms.publish({ ...nth(0), publishedOn: '1999-01-01' })
    cms.publish(revised(nth(1), '一起等着'))
    cms.withdraw(nth(2))
    const published = await publish()
    expect(published?.refused).toMatchObject({ message: expect.stringContaining('1999-01-01') })
    expect(cms.told.slice(-2)).toMatchObject([
      { upTo: 3, progress: { state: 'failed' } },
      { upTo: 3, progress: { state: 'live', onlyWithdrawals: true } },
    ])
    expect(await page(nth(2))).toContain('内容有误')
    expect(await page(nth(1))).toContain(nth(1).title)
    expect(publisher.isBehind).toBe(false)
    cms.publish(revised(nth(0), '改正以后'))
    cms.withdraw(nth(3))
    await publish()
    expect(await page(nth(0))).toContain('改正以后')
    expect(await page(nth(1))).toContain('一起等着')
    expect(await page(nth(2))).toContain('内容有误')
    expect(await page(nth(3))).toContain('内容有误')
    expect(cms.told.at(-1)?.progress).not.toHaveProperty('onlyWithdrawals')
  }, 120_000)

  test('never releases while it is held what was refused before, and goes on with all of it', async () => {
    cms.publish({ ...nth(0), publishedOn: '1999-01-01' })
    cms.publish(revised(nth(1), '一起被拒'))
    await expect(publish()).rejects.toThrow('1999-01-01')
    cms.hold()
    cms.withdraw(nth(2))
    await publish()
    expect(await page(nth(1))).toContain(nth(1).title)
    expect(await page(nth(2))).toContain('内容有误')
    cms.publish(revised(nth(0), '改正以后'))
    cms.resume()
    await publish()
    expect(await page(nth(0))).toContain('改正以后')
    expect(await page(nth(1))).toContain('一起被拒')
  }, 120_000)

  test('says the new day although a record is refused', async () => {
    const source = cms.source
    let today: CalendarDay = exampleDay
    await publisher.close()
    publisher = await Publisher.open({
      source,
      home,
      origin: 'http://127.0.0.1',
      get today() {
        return today
      },
      say: () => {},
    })
    cms.publish({ ...nth(0), publishedOn: '1999-01-01' })
    await expect(publish()).rejects.toThrow('1999-01-01')
    today = addDays(exampleDay, 1)
    const published = await publish()
    expect(published?.result.today).toBe(today)
    expect(published?.refused).toBeDefined()
    expect(publisher.isBehind).toBe(false)
  }, 120_000)

  test('asks about many withdrawals also where another record is refused', async () => {
    const items = examples.snapshot.records.filter(({ type }) => type === 'standard-catalogue-item')
    const going = [...information.slice(1), ...items]
    cms.publish({ ...nth(0), publishedOn: '1999-01-01' })
    for (const record of going) cms.withdraw(record)
    await expect(publish()).rejects.toThrow('1999-01-01')
    expect(cms.told.at(-1)?.progress).toMatchObject({
      state: 'failed',
      shrinkage: going.length,
      records: [{ record: referenceOf(nth(0)) }],
    })
    cms.confirmed = { by: '王小明', reason: '机构改革。', count: going.length }
    expect((await publish())?.refused).toBeDefined()
    for (const record of going) expect(await page(record)).toContain('内容有误')
  }, 120_000)

  test('throws what is wrong with the way to the CMS while it takes something down, so that it is tried again', async () => {
    const { after } = cms.source
    let asked = 0
    const source: PublicationSource = {
      ...cms.source,
      after: async (...asking) => {
        asked += 1
        // The question of the take-down.
        if (asked === 3) throw new TypeError('fetch failed')
        return after(...asking)
      },
    }
    await publisher.close()
    publisher = await Publisher.open({ source, home, origin: 'http://127.0.0.1', today: exampleDay, say: () => {} })
    cms.publish({ ...nth(0), publishedOn: '1999-01-01' })
    cms.withdraw(nth(2))
    const attempt = async () => publisher.publish(await source.after(publisher.sequence, {}))
    await expect(attempt()).rejects.toThrow('fetch failed')
    expect((await attempt())?.refused).toBeDefined()
    expect(await page(nth(2))).toContain('内容有误')
  }, 120_000)

  test('tells that something is live also where that could not be told at first', async () => {
    const { tell } = cms.source
    let deaf = true
    const source: PublicationSource = {
      ...cms.source,
      tell: async (upTo, progress) => {
        if (deaf && progress.state !== 'building') throw new Error('The CMS answered 503.')
        return tell(upTo, progress)
      },
    }
    await publisher.close()
    publisher = await Publisher.open({ source, home, origin: 'http://127.0.0.1', today: exampleDay, say: () => {} })
    cms.publish(revised(nth(0), '已经上线'))
    await expect(publish()).rejects.toThrow('503')
    expect(await page(nth(0))).toContain('已经上线')
    expect(publisher.isBehind).toBe(true)
    deaf = false
    await publish()
    expect(cms.told.at(-1)).toMatchObject({ upTo: 1, progress: { state: 'live' } })
    expect(publisher.isBehind).toBe(false)
  }, 120_000)

  test('fetches everything anew where the log is another one than it was, though it is longer by now', async () => {
    cms.publish(revised(nth(0), '备份以后发布'))
    cms.publish(revised(nth(1), '也在备份以后'))
    await publish()
    const restored = new Cms(examples)
    restored.publish(revised(nth(2), '恢复以后发布'))
    restored.publish(revised(nth(3), '恢复以后又发布'))
    restored.publish(revised(nth(4), '第三次'))
    await publisher.close()
    cms = restored
    publisher = await open()
    await publish()
    expect(await page(nth(0))).toContain(nth(0).title)
    expect(await page(nth(2))).toContain('恢复以后发布')
    expect(await page(nth(3))).toContain('恢复以后又发布')
    expect(await page(nth(4))).toContain('第三次')
  }, 120_000)

  test('refuses to fetch everything anew while releases are held', async () => {
    cms.publish(revised(nth(0), '有误的修改'))
    cms.hold()
    await publisher.close()
    await rm(join(home, 'snapshot'), { recursive: true })
    publisher = await open()
    await expect(publish()).rejects.toThrow(/发布已暂停/)
    expect(await page(nth(0))).toContain(nth(0).title)
  })
})

describe('watching the log', () => {
  test('many publications are carried by few releases, and the last of them is not lost', async () => {
    const enough = new AbortController()
    const watching = watch(publisher, cms.source, () => {}, enough.signal, {
      question: 0.05,
      quiet: 0.2,
      gather: 2,
      retry: 1,
    })
    for (let number = 1; number <= 30; number += 1) cms.publish(revised(nth(number % 5), `第${number}次修改`))
    while (cms.live.at(-1) !== 30) await new Promise((resolve) => setTimeout(resolve, 20))
    enough.abort()
    await watching
    expect(cms.live.filter((upTo) => upTo > 0).length).toBeLessThanOrEqual(3)
    expect(await page(nth(0))).toContain('第30次修改')
  }, 120_000)

  test('what came while a release was made has waited already', async () => {
    const enough = new AbortController()
    for (let number = 0; number < 5; number += 1) cms.publish(revised(nth(number), '早已修改'))
    // The last one has just come: the first has waited for others long enough.
    for (const row of cms.rows.slice(0, -1)) Object.assign(row, { at: new Date(Date.now() - 60_000).toISOString() })
    const waits: number[] = []
    const source = {
      after: (sequence: number, asking: { wait?: number }) => {
        waits.push(asking.wait ?? 0)
        return cms.source.after(sequence, asking)
      },
    }
    const watching = watch(publisher, source, () => {}, enough.signal, {
      question: 0.05,
      quiet: 0.9,
      gather: 2,
      retry: 1,
    })
    while (cms.live.at(-1) !== 5) await new Promise((resolve) => setTimeout(resolve, 20))
    enough.abort()
    await watching
    expect(Math.max(...waits)).toBeLessThanOrEqual(0.05)
  }, 120_000)

  test('a day is released when it begins, with what changes on it and nothing else', async () => {
    // An example is in force through the day after the examples' own.
    const [last, next] = [1, 2].map((days) => addDays(exampleDay, days))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${last}T23:59:59.400+08:00`) })
    try {
      await publisher.close()
      const said: string[] = []
      const { source } = cms
      publisher = await Publisher.open({ source, home, origin: 'http://127.0.0.1', say: (one) => said.push(one) })
      await publish()
      const document = examples.cases.find(({ name }) => name === 'expires-tomorrow')?.record
      if (document === undefined) throw new Error('No example expires.')
      expect(await page(document)).not.toContain('失效')
      const waits: number[] = []
      const after: typeof source.after = (sequence, asking) => {
        waits.push(asking.wait ?? 0)
        return source.after(sequence, asking)
      }
      const enough = new AbortController()
      const watching = watch(publisher, { after }, () => {}, enough.signal)
      while (waits.length < 3) await new Promise((resolve) => setTimeout(resolve, 20))
      // A question stays open until midnight and no longer.
      expect(Math.max(...waits)).toBeCloseTo(0.6)
      expect(said.filter((one) => one.startsWith('已上线'))).toHaveLength(1)
      vi.setSystemTime(Date.parse(`${next}T00:00:00.010+08:00`))
      while (said.filter((one) => one.startsWith('已上线')).length < 2)
        await new Promise((resolve) => setTimeout(resolve, 20))
      enough.abort()
      await watching
      expect(await page(document)).toContain('失效')
      expect(cms.ended).toContain(`${next} ${referenceOf(document)}`)
      const [, files, written] = /(\d+) 个页面，写出 (\d+) 个文件/.exec(said.at(-1) ?? '') ?? []
      expect(Number(written)).toBeLessThan(Number(files) / 4)
    } finally {
      vi.useRealTimers()
    }
  }, 120_000)

  test('a release that failed for a record is made once something changes', async () => {
    const enough = new AbortController()
    const watching = watch(publisher, cms.source, () => {}, enough.signal, {
      question: 0.05,
      quiet: 0.1,
      gather: 1,
      retry: 1,
    })
    cms.publish({ ...nth(0), publishedOn: '1999-01-01' })
    while (cms.told.at(-1)?.progress.state !== 'failed') await new Promise((resolve) => setTimeout(resolve, 20))
    cms.publish(revised(nth(0), '改正以后'))
    while (cms.live.at(-1) !== 2) await new Promise((resolve) => setTimeout(resolve, 20))
    enough.abort()
    await watching
    expect(await page(nth(0))).toContain('改正以后')
    expect(cms.told.filter(({ progress }) => progress.state === 'failed')).toHaveLength(1)
  }, 120_000)
})
