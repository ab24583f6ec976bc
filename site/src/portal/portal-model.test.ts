import { exampleDay, readExamples } from '@gongkai/content-model/examples'
import { filesIn } from '@gongkai/content-model/files-in'
import { referenceOf } from '@gongkai/content-model/paths'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { pageSize } from '../lists/shelf.ts'
import { make } from '../make.ts'
import { openRenderer, type Renderer } from '../render.ts'
import { after, happening, type Standing } from '../testing/changing-snapshot.ts'
import { Dependents } from './dependents.ts'
import { openModel } from './open-portal.ts'
import type { PortalModel, PortalStep } from './portal-model.ts'
import type { Question } from './question.ts'

let snapshot: Snapshot
let renderer: Renderer

beforeAll(async () => {
  snapshot = (await readExamples()).snapshot
  renderer = await openRenderer()
}, 120_000)

/** A portal with all its outputs, brought forward as a release does: only what asked a question with another answer is made again. */
class Site {
  readonly model: PortalModel
  readonly texts = new Map<string, string>()
  readonly #numbers = new Map<string, number>()
  readonly #paths: string[] = []
  readonly #asked = new Map<string, ReadonlySet<Question>>()
  readonly #dependents = new Dependents()
  made = 0
  /** Pages made again that came out the same. */
  inVain: string[] = []

  constructor(model: PortalModel) {
    this.model = model
  }

  static async of({ snapshot, today }: Pick<Standing, 'snapshot' | 'today'>): Promise<Site> {
    const site = new Site(openModel(snapshot, today))
    await site.#make([...site.model.outputs.keys()])
    return site
  }

  async bringForward(from: Standing, to: Standing): Promise<PortalStep> {
    const before = new Map(from.snapshot.records.map((record) => [referenceOf(record), record]))
    const now = new Map(to.snapshot.records.map((record) => [referenceOf(record), record]))
    const step = this.model.apply({
      put: [...now].flatMap(([reference, record]) =>
        before.get(reference) === record ? [] : [{ record, files: filesIn(record) }],
      ),
      removed: [...before.keys()].filter((reference) => !now.has(reference)),
      tombstones: to.snapshot.tombstones,
      moves: to.snapshot.moves,
      today: to.today,
    })
    for (const path of step.went) {
      this.texts.delete(path)
      this.#dependents.remove(this.#numberOf(path), this.#asked.get(path) ?? [])
    }
    const touched =
      step.changed === 'everything'
        ? this.model.outputs.keys()
        : [...this.#dependents.of(step.changed)].flatMap((number) => this.#paths[number] ?? [])
    await this.#make([...new Set([...step.came.map(({ path }) => path), ...touched])])
    return step
  }

  async #make(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const output = this.model.outputs.get(path)
      if (output === undefined) continue
      const { text, asked } = await make(output, this.model, renderer)
      this.#dependents.remove(this.#numberOf(path), this.#asked.get(path) ?? [])
      this.#dependents.add(this.#numberOf(path), asked)
      this.#asked.set(path, asked)
      if (this.texts.get(path) === text) this.inVain.push(path)
      this.texts.set(path, text)
      this.made += 1
    }
  }

  #numberOf(path: string): number {
    const known = this.#numbers.get(path)
    if (known !== undefined) return known
    const number = this.#paths.push(path) - 1
    this.#numbers.set(path, number)
    return number
  }
}

function differences(one: Site, other: Site): string[] {
  const paths = new Set([...one.texts.keys(), ...other.texts.keys()])
  return [...paths].filter((path) => one.texts.get(path) !== other.texts.get(path)).sort()
}

const start = (): Standing => ({ snapshot, today: exampleDay, withdrawn: [], made: 0 })

describe('a portal', () => {
  test('that was brought forward is the portal made anew, whatever happened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 12 }), async (happenings) => {
        let standing = start()
        const site = await Site.of(standing)
        for (const one of happenings) {
          const next = after(standing, one)
          await site.bringForward(standing, next)
          standing = next
        }
        expect(differences(site, await Site.of(standing))).toEqual([])
      }),
      { numRuns: Number(process.env.LAW_RUNS ?? 8) },
    )
  }, 600_000)

  test('makes few pages again for one record', async () => {
    const site = await Site.of(start())
    const all = site.texts.size
    site.made = 0
    await site.bringForward(start(), after(start(), { what: 'revise', pick: 3, other: 0 }))
    expect(site.made).toBeLessThan(all / 6)
  }, 60_000)

  test('makes no page of a period again for a record of another', async () => {
    let standing = start()
    for (let count = 0; count <= pageSize; count += 1)
      standing = after(standing, { what: 'create-back-dated', pick: 0, other: 0 })
    const site = await Site.of(standing)
    expect(site.model.outputs.has('/documents/by/year/1995/01/15/page/2/')).toBe(true)
    await site.bringForward(standing, after(standing, { what: 'create', pick: 0, other: 0 }))
    expect(site.inVain.filter((path) => path.endsWith('/'))).toEqual([])
  }, 60_000)

  test('is the same in whatever order its records come', async () => {
    const reversed = { snapshot: { ...snapshot, records: [...snapshot.records].reverse() }, today: exampleDay }
    expect(differences(await Site.of(start()), await Site.of(reversed))).toEqual([])
  }, 60_000)
})
