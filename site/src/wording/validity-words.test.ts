import { exampleDay, readExamples } from '@gongkai/content-model/examples'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'
import type { RecordOf } from '@gongkai/content-model/types/index'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPortal } from '../portal/open-portal.ts'
import type { Portal } from '../portal.ts'
import { toneOf, validityInList, validityLabel, validitySentence } from './validity-words.ts'

let portal: Portal
let snapshot: Snapshot
let cases: ReadonlyMap<string, RecordOf<'normative-document'>>

beforeAll(async () => {
  const examples = await readExamples()
  snapshot = examples.snapshot
  portal = openPortal(examples.snapshot, exampleDay)
  cases = new Map(
    examples.cases.flatMap(({ name, record }) =>
      record.type === 'normative-document' ? [[name, record] as const] : [],
    ),
  )
})

function banner(name: string, on = portal): string {
  const document = cases.get(name)
  if (document === undefined) throw new Error(`There is no example "${name}".`)
  const validity = on.validity(document)
  const words = validitySentence(document, validity, on).map((part) => (typeof part === 'string' ? part : part.text))
  return `${validityLabel(validity)} ${toneOf[validity.state]}: ${words.join('')}`
}

describe('the banner of a document', () => {
  test('says since when and until when it is in force, and what it ended', () => {
    expect(banner('in-force-with-attachments')).toMatchInlineSnapshot(
      `"现行有效 good: 自2025年8月1日起施行，有效期至2030年7月31日。云政办规〔2019〕3号同时废止。"`,
    )
  })
  test('says which act ended it, and from which day', () => {
    expect(banner('repealed')).toMatchInlineSnapshot(`"已废止 over: 自2025年8月1日起，被云政规〔2025〕7号废止。"`)
    expect(banner('annulled')).toMatchInlineSnapshot(`"已撤销 over: 自2025年7月28日起，被云政发〔2025〕22号撤销。"`)
    expect(banner('declared-lapsed')).toMatchInlineSnapshot(
      `"已失效 over: 自2025年5月28日起，被云政发〔2025〕15号宣布失效。"`,
    )
  })
  test('says that its term is over', () => {
    expect(banner('lapsed-by-term')).toMatchInlineSnapshot(`"已失效 over: 有效期已满，自2022年1月1日起失效。"`)
  })
  test('says on which day it will come into force', () => {
    expect(banner('not-yet-in-force')).toMatchInlineSnapshot(`"尚未施行 wait: 自2026年1月1日起施行。"`)
  })
  test('says what is suspended or lapsed in part, and that it was amended', () => {
    expect(banner('suspended')).toMatchInlineSnapshot(
      `"暂停执行 wait: 自2025年9月1日起至2026年2月28日，由云政规〔2025〕10号暂停执行。"`,
    )
    expect(banner('partly-lapsed')).toMatchInlineSnapshot(
      `"部分失效 wait: 自2021年7月1日起施行；自2024年5月16日起，第五条、第六条被云政规〔2024〕5号宣布失效，其余条款继续有效。"`,
    )
    expect(banner('amended-twice')).toMatchInlineSnapshot(
      `"现行有效 good: 自2016年9月1日起施行。文本经2次修改，最近一次自2023年12月1日起施行，见云汀市人民政府令第88号。"`,
    )
  })
  test('says what is decided and to come: a changed text, or the end', () => {
    expect(banner('edition-to-come')).toMatchInlineSnapshot(
      `"现行有效 good: 自2021年5月1日起施行。将自2026年1月1日起修改，见修改后的文本。"`,
    )
    expect(banner('repealed', openPortal(snapshot, '2025-07-31'))).toMatchInlineSnapshot(
      `"现行有效 good: 自2019年4月20日起施行。将自2025年8月1日起被云政规〔2025〕7号废止。"`,
    )
  })
  test('says what an imported text states of itself, or that somebody has to verify it', () => {
    expect(banner('stated-as-repealed-act-unknown')).toMatchInlineSnapshot(`"已废止 over: 据文末注：“本办法已废止。”"`)
    expect(banner('unverified')).toMatchInlineSnapshot(
      `"待核实 wait: 导入的文本没有载明现在是否有效，使用前请向云汀市人民政府办公室核实。"`,
    )
  })
  test('is never empty, and never names the day of the release', () => {
    for (const name of cases.keys()) {
      expect(banner(name)).toMatch(/: .+。”?$/)
      if (!/today|tomorrow/.test(name)) expect(banner(name)).not.toContain('2025年11月20日')
    }
  })
})

test('a list says on which day a document comes into force, in place of its state', () => {
  const document = cases.get('not-yet-in-force')
  if (document === undefined) throw new Error('There is no such example.')
  expect(validityInList(document, portal.validity(document))).toMatch(/^\d+年\d+月\d+日起施行$/)
})
