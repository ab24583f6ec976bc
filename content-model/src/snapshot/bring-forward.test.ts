import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { document, sample, sampleRecords } from '../../test/sample-records.ts'
import { filesIn } from '../files-in.ts'
import { referenceOf, referencePath } from '../paths.ts'
import type { PublishedRecord } from '../types/index.ts'
import { bringForward, type Changes, rollBack } from './bring-forward.ts'
import { canonicalJson } from './canonical-json.ts'
import { sha256 } from './digest.ts'
import type { Tombstone } from './manifest.ts'
import { openSnapshot } from './open.ts'
import { readSnapshot } from './read.ts'
import type { Snapshot } from './snapshot.ts'
import { writeSnapshot } from './write.ts'

/** After so many writes the process is dead: the last of them is done by half, and none after it. */
const power = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }))
vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>()
  const spending =
    <A extends readonly unknown[], R>(write: (...args: A) => Promise<R>, byHalf?: (...args: A) => Promise<unknown>) =>
    async (...args: A): Promise<R> => {
      power.left -= 1
      if (power.left > 0) return write(...args)
      if (power.left === 0) await byHalf?.(...args)
      throw new Error('The process is dead.')
    }
  return {
    ...real,
    writeFile: spending(real.writeFile as (path: string, text: string) => Promise<void>, (path, text) =>
      real.writeFile(path, text.slice(0, text.length / 2)),
    ),
    copyFile: spending(real.copyFile, (_, to) => real.writeFile(to, '')),
    rename: spending(real.rename),
    rm: spending(real.rm),
    mkdir: spending(real.mkdir),
    cp: spending(real.cp),
  }
})

let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'gongkai-forward-'))
  for (const words of contents) await writeFile(fileAt(nameOf(words)), words)
})
afterAll(() => rm(home, { recursive: true }))

const contents = ['甲', '乙', '丙']
const nameOf = (words: string) => `${sha256(words)}.txt`
const fileAt = (name: string) => join(home, name)
const attached = (words: string) => ({
  file: { file: nameOf(words), name: `${words}.txt`, mediaType: 'text/plain', bytes: Buffer.byteLength(words) },
})
const sizes = new Map(contents.map((words) => [nameOf(words), Buffer.byteLength(words)]))

/** What is published, as a test keeps it: the folder has to be what `writeSnapshot` makes of it. */
class Portal {
  sequence = 0
  readonly records = new Map<string, PublishedRecord>()
  readonly tombstones = new Map<string, Tombstone>()

  constructor() {
    for (const record of Object.values(sampleRecords)) this.records.set(referenceOf(record), record)
  }

  publish(...records: PublishedRecord[]): Changes {
    for (const record of records) {
      this.records.set(referenceOf(record), record)
      this.tombstones.delete(referencePath(referenceOf(record)))
    }
    this.sequence += records.length
    return this.changes({ records })
  }

  withdraw(...references: string[]): Changes {
    const put: Tombstone[] = references.map((record) => ({
      path: referencePath(record),
      record,
      on: '2025-02-01',
      at: '2025-02-01T02:00:00.000Z',
      authority: '云汀市人民政府',
      reason: '内容有误。',
    }))
    for (const tombstone of put) {
      this.records.delete(tombstone.record)
      this.tombstones.set(tombstone.path, tombstone)
    }
    this.sequence += references.length
    return this.changes({ put })
  }

  get snapshot(): Snapshot {
    const records = [...this.records.values()]
    const named = records.flatMap(filesIn)
    return {
      sequence: this.sequence,
      records,
      tombstones: [...this.tombstones.values()],
      moves: [],
      files: new Map([...sizes].filter(([name]) => named.includes(name))),
    }
  }

  private changes({ records = [], put = [] }: { records?: PublishedRecord[]; put?: Tombstone[] }): Changes {
    const removed = records.map((record) => referencePath(referenceOf(record)))
    return {
      sequence: this.sequence,
      records,
      removed: put.map(({ record }) => record),
      tombstones: { put, removed },
      moves: { put: [], removed },
      files: sizes,
    }
  }
}

let count = 0
async function written(portal: Portal): Promise<string> {
  count += 1
  const folder = join(home, String(count))
  await writeSnapshot(folder, portal.snapshot, fileAt)
  return folder
}

async function bytes(of: string): Promise<Record<string, string>> {
  const entries = await readdir(of, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file.slice(of.length), await readFile(file, 'utf8')])),
  )
}

describe('bringing a snapshot forward', () => {
  it('gives, change by change, the folder that a full export would', async () => {
    const serial = fc.integer({ min: 2, max: 9 })
    const content = fc.constantFrom(...contents)
    const change = fc.oneof(
      fc.record({
        serials: fc.uniqueArray(serial, { minLength: 1, maxLength: 4 }),
        title: fc.constantFrom('一', '二'),
        attach: fc.option(content),
      }),
      fc.record({ withdraw: serial }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (steps) => {
        const portal = new Portal()
        const folder = await written(portal)
        let open = await openSnapshot(folder)
        for (const step of steps) {
          const changes =
            'withdraw' in step
              ? portal.withdraw(referenceOf(document(step.withdraw)))
              : portal.publish(
                  ...step.serials.map((one) =>
                    document(one, {
                      title: step.title,
                      ...(step.attach === null ? {} : { attachments: [attached(step.attach)] }),
                    }),
                  ),
                )
          const before = open
          const done = await bringForward(open, changes, fileAt)
          open = done.snapshot
          const differs = new Set([...before.records.keys(), ...open.records.keys()])
          expect(done.changed).toEqual(
            [...differs].filter((one) => before.records.get(one)?.digest !== open.records.get(one)?.digest).sort(),
          )
        }
        expect(await bytes(folder)).toEqual(await bytes(await written(portal)))
        const again = await openSnapshot(folder)
        expect(canonicalJson({ ...open, records: [...open.records], files: [...open.files] })).toBe(
          canonicalJson({ ...again, records: [...again.records], files: [...again.files] }),
        )
        await readSnapshot(folder)
      }),
      { numRuns: 25 },
    )
  })

  it('changes nothing where it is said again', async () => {
    const portal = new Portal()
    const folder = await written(portal)
    const changes = portal.publish(document(2))
    const { snapshot } = await bringForward(await openSnapshot(folder), changes, fileAt)
    const before = await bytes(folder)
    expect((await bringForward(snapshot, changes, fileAt)).changed).toEqual([])
    expect(await bytes(folder)).toEqual(before)
  })

  it('refuses a file whose size nobody says, and a folder that was changed since it was opened', async () => {
    const portal = new Portal()
    const folder = await written(portal)
    const open = await openSnapshot(folder)
    const changes = portal.publish(document(2, { attachments: [attached('甲')] }))
    await expect(bringForward(open, { ...changes, files: new Map() }, fileAt)).rejects.toThrow('do not say its size')
    await bringForward(open, changes, fileAt)
    await expect(bringForward(open, portal.publish(document(3)), fileAt)).rejects.toThrow('was changed since')
  })
})

describe('cut off at any write', () => {
  const begin = async () => {
    const portal = new Portal()
    portal.publish(document(2, { attachments: [attached('甲')] }), document(3, { attachments: [attached('乙')] }))
    portal.withdraw(referenceOf(document(3)))
    return { portal, folder: await written(portal) }
  }
  const step = (portal: Portal): Changes => {
    const put = portal.publish(document(2, { title: '改', attachments: [attached('丙')] }), document(3), document(4))
    const gone = portal.withdraw('topic/housing')
    return {
      ...put,
      ...gone,
      records: put.records,
      tombstones: { ...gone.tombstones, removed: put.tombstones.removed },
    }
  }
  const dying = async (after: number, run: () => Promise<unknown>): Promise<boolean> => {
    power.left = after
    try {
      await run()
      return false
    } catch (error) {
      if (power.left > 0) throw error
      return true
    } finally {
      power.left = Number.POSITIVE_INFINITY
    }
  }
  const content = async (folder: string) => {
    const { sequence, records, tombstones, read } = await openSnapshot(folder)
    return { sequence, tombstones, records: [...records.keys()].map(read) }
  }

  it('a change is as it was before or as it is after, and is completed by bringing forward again', async () => {
    for (let after = 1; ; after += 1) {
      const { portal, folder } = await begin()
      const before = await content(folder)
      const changes = step(portal)
      const dead = await dying(after, async () => bringForward(await openSnapshot(folder), changes, fileAt))
      const whole = await written(portal)
      expect([before, await content(whole)]).toContainEqual(await content(folder))
      // Done again, and this too cut off; then with more changes, as they would be fetched then.
      await dying(3, async () => bringForward(await openSnapshot(folder), changes, fileAt))
      const more = portal.withdraw(referenceOf(document(4)))
      const both: Changes = {
        ...more,
        records: changes.records.filter(({ key }) => key !== document(4).key),
        removed: [...changes.removed, ...more.removed],
        tombstones: {
          put: [...changes.tombstones.put, ...more.tombstones.put],
          removed: changes.tombstones.removed.filter((path) => path !== referencePath(referenceOf(document(4)))),
        },
      }
      await bringForward(await openSnapshot(folder), both, fileAt)
      expect(await bytes(folder)).toEqual(await bytes(await written(portal)))
      expect(dead || after > 15).toBe(true)
      if (!dead) break
      await Promise.all([folder, whole].map((one) => rm(one, { recursive: true })))
    }
  })

  it('a roll-back is done again', async () => {
    for (let after = 1; ; after += 1) {
      const { portal, folder } = await begin()
      await bringForward(await openSnapshot(folder), portal.publish(document(2, { title: '改' }), document(4)), fileAt)
      const expected = `${folder}-expected`
      await cp(folder, expected, { recursive: true })
      await cp(`${folder}.undo`, `${expected}.undo`, { recursive: true })
      const { snapshot } = await rollBack(await openSnapshot(expected))
      const dead = await dying(after, async () => rollBack(await openSnapshot(folder)))
      const open = await openSnapshot(folder)
      if (open.digest === snapshot.digest) await bringForward(open, { ...nothing, sequence: open.sequence }, fileAt)
      else await rollBack(open)
      expect(await bytes(folder)).toEqual(await bytes(expected))
      expect(dead || after > 10).toBe(true)
      if (!dead) break
    }
  })
})

const nothing = {
  records: [],
  removed: [],
  tombstones: { put: [], removed: [] },
  moves: { put: [], removed: [] },
  files: new Map(),
}

describe('rolling back', () => {
  it('brings back the folder as it was, files included, step by step', async () => {
    const portal = new Portal()
    const folder = await written(portal)
    let open = await openSnapshot(folder)
    const states = [await bytes(folder)]
    for (const changes of [
      () => portal.publish(document(2, { attachments: [attached('甲')] })),
      () => portal.publish(document(2, { attachments: [attached('乙')] }), document(3)),
    ]) {
      open = (await bringForward(open, changes(), fileAt)).snapshot
      states.push(await bytes(folder))
    }
    open = (await rollBack(open)).snapshot
    expect(await bytes(folder)).toEqual(states[1])
    open = (await rollBack(open)).snapshot
    expect(await bytes(folder)).toEqual(states[0])
    await expect(rollBack(open)).rejects.toThrow('cannot be rolled back: nothing is kept')
  })

  it('never brings back what was withdrawn since, not even where it was published again', async () => {
    const portal = new Portal()
    portal.publish(document(2), document(3, { attachments: [attached('甲')] }))
    const folder = await written(portal)
    let open = await openSnapshot(folder)
    const withdrawn = portal.withdraw(referenceOf(document(2)), referenceOf(document(3)))
    open = (await bringForward(open, withdrawn, fileAt)).snapshot
    open = (await bringForward(open, portal.publish(document(2, { title: '再发' }), document(4)), fileAt)).snapshot
    expect((await rollBack(open)).changed).toEqual([document(2), document(4)].map(referenceOf))
    open = (await rollBack(await openSnapshot(folder))).snapshot
    expect([...open.records.keys()].sort()).toEqual(Object.values(sampleRecords).map(referenceOf).sort())
    expect(open.tombstones).toEqual(withdrawn.tombstones.put)
    expect(open.sequence).toBe(2)
    await readSnapshot(folder)
  })

  it('keeps a file that a former state needs, though a change that is not kept lets go of it', async () => {
    const portal = new Portal()
    portal.publish(document(2, { attachments: [attached('甲')] }))
    const folder = await written(portal)
    let open = await openSnapshot(folder)
    open = (
      await bringForward(open, portal.publish(document(2), document(3, { attachments: [attached('甲')] })), fileAt)
    ).snapshot
    const { sequence } = open
    const gone = portal.withdraw(referenceOf(document(3)))
    open = (await bringForward(open, { ...gone, sequence }, fileAt)).snapshot
    expect(open.files.has(nameOf('甲'))).toBe(false)
    open = (await rollBack(open)).snapshot
    expect(open.read(referenceOf(document(2)))).toMatchObject({ attachments: [attached('甲')] })
    await readSnapshot(folder)
  })

  it('keeps it also where it goes with what is rolled back', async () => {
    const portal = new Portal()
    portal.publish(document(2, { attachments: [attached('甲')] }))
    const folder = await written(portal)
    let open = await openSnapshot(folder)
    const forward = async (changes: Changes) => {
      open = (await bringForward(open, changes, fileAt)).snapshot
    }
    await forward(portal.publish(document(2), document(3, { attachments: [attached('甲')] })))
    await forward(portal.withdraw(referenceOf(document(3))))
    for (let back = 0; back < 2; back += 1) open = (await rollBack(open)).snapshot
    expect(open.read(referenceOf(document(2)))).toMatchObject({ attachments: [attached('甲')] })
    await readSnapshot(folder)
  })

  it('leaves a notice that led on to what is taken back, without leading anywhere', async () => {
    const portal = new Portal()
    portal.publish(document(2))
    const folder = await written(portal)
    const changes = [portal.publish(document(3)), portal.withdraw(referenceOf(document(2)))] as const
    const [tombstone] = changes[1].tombstones.put
    if (tombstone === undefined) throw new Error('There is no notice.')
    const leading = { ...tombstone, target: referencePath(referenceOf(document(3))) }
    const both = { ...changes[1], records: changes[0].records, tombstones: { put: [leading], removed: [] } }
    const { snapshot } = await bringForward(await openSnapshot(folder), both, fileAt)
    expect((await rollBack(snapshot)).snapshot.tombstones).toEqual([tombstone])
  })

  it('keeps what is needed of the last 20 changes', async () => {
    const portal = new Portal()
    const folder = await written(portal)
    let open = await openSnapshot(folder)
    for (let round = 0; round < 23; round += 1)
      open = (await bringForward(open, portal.publish(sample('topic', { name: `第${round}轮` })), fileAt)).snapshot
    expect(await readdir(`${folder}.undo`)).toHaveLength(20)
    for (let round = 0; round < 20; round += 1) open = (await rollBack(open)).snapshot
    expect(open.read('topic/housing')).toEqual(sample('topic', { name: '第2轮' }))
  })
})
