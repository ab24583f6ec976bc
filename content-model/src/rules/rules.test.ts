import { describe, expect, it } from 'vitest'
import { sample, sampleRecords } from '../../test/sample-records.ts'
import { referenceOf } from '../paths.ts'
import { wordProblem } from '../problem.ts'
import type { PublishedRecord } from '../types/index.ts'
import { validateRecord } from '../validate.ts'
import { rules } from './index.ts'
import type { AnyExample } from './rule.ts'

const around: readonly PublishedRecord[] = [
  ...Object.values(sampleRecords),
  {
    type: 'authority',
    key: 'without-code',
    code: 'without-code',
    name: '老干部活动中心',
    kind: 'public-institution',
    level: 'municipal',
    divisionCode: '990100',
  },
  sample('topic', { key: 'livelihood', code: 'livelihood', name: '民生' }),
  sample('topic', { key: 'under-housing', code: 'under-housing', name: '公租房', parent: 'topic/housing' }),
]

/** The smallest valid record of the example's type, with the example's changes; the other records stand around it. */
function changed(example: AnyExample): { record: PublishedRecord; problems: string[] } {
  const merged = { ...sampleRecords[example.type], ...example }
  const record = Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== undefined),
  ) as unknown as PublishedRecord
  const library = new Map(around.map((one) => [referenceOf(one), one]))
  library.set(referenceOf(record), record)
  const context = { record: (reference: string) => library.get(reference), wasWithdrawn: () => false }
  return {
    record,
    problems: validateRecord(record, context).map((problem) => `${problem.severity} ${wordProblem(problem)}`),
  }
}

function findings(rule: (typeof rules)[number], example: AnyExample) {
  const { record } = changed(example)
  const library = new Map([...around, record].map((one) => [referenceOf(one), one]))
  return rule.check(record, { record: (reference) => library.get(reference) })
}

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  it.each(rule.accepted.map((example, index) => [index + 1, example] as const))(
    'accepts its example %i',
    (_, example) => {
      expect(findings(rule, example)).toEqual([])
      expect(changed(example).problems.filter((problem) => problem.startsWith('error'))).toEqual([])
    },
  )
  it.each(rule.refused.map((example, index) => [index + 1, example] as const))(
    'refuses its example %i',
    (_, example) => {
      expect(findings(rule, example)).not.toEqual([])
    },
  )
})

it('has nothing to say of the smallest valid records', () => {
  for (const record of Object.values(sampleRecords)) expect(changed({ type: record.type }).problems).toEqual([])
})

it('every rule has a name of its own, a sentence, and an example of each outcome', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length)
  for (const rule of rules) {
    expect(rule.sentence).toMatch(/。$/)
    expect(rule.accepted.length * rule.refused.length).toBeGreaterThan(0)
  }
})

it('words every refused example in one grammar', () => {
  const sentences = rules.flatMap((rule) =>
    rule.refused.flatMap((example) => [`# ${rule.name}`, ...changed(example).problems]),
  )
  expect(sentences.join('\n')).toMatchInlineSnapshot(`
    "# proactive-only
    error disclosure 11990100MB0000001A/2025-00005 · 公开属性：“依申请公开”的信息不能发布，应为“主动公开”。请核对公开属性，或不发布这条信息。
    # disclosure-ground
    error disclosure 11990100MB0000001A/2025-00005 · 公开属性：“不予公开”的信息不能发布，应为“主动公开”。请核对公开属性，或不发布这条信息。
    error disclosure 11990100MB0000001A/2025-00005 · 公开属性依据：没有填写。不主动公开的，请写明法律依据，如“《政府信息公开条例》第十四条”。
    # personal-data
    error disclosure 11990100MB0000001A/2025-00005 · 正文：“138****1234”是手机号码，应隐去中间四位，形如“138****1234”。请隐去后再发布。
    # personal-data
    error disclosure 11990100MB0000001A/2025-00005 · 内容概述：“99*************015”是身份证号码，应只留前两位和后三位，形如“35*************123”。请隐去后再发布。
    error disclosure 11990100MB0000001A/2025-00005 · 内容概述：“6222****6782”是银行卡号，应只留前四位和后四位，形如“6222****1234”。请隐去后再发布。
    # personal-data
    note normative-document 11990100MB0000001A/2025-00001 · 咨询方式：“138****1234”是手机号码，应隐去中间四位，形如“138****1234”。请隐去后再发布。
    # expected-fields
    error normative-document 11990100MB0000001A/2025-00001 · 公文种类：没有选择。请选择。
    error normative-document 11990100MB0000001A/2025-00001 · 统一编号：没有填写。请填写。
    # expected-fields
    error disclosure 11990100MB0000001A/2025-00005 · 主题分类：没有填写。请填写。
    # expected-fields
    note disclosure 11990100MB0000001A/2025-00005 · 主题分类：没有填写。请填写。
    # publisher-code
    error disclosure 11990100MB0000001A/2025-00005 · 发布机构：“老干部活动中心”没有统一社会信用代码，也没有组织机构代码，不能编制索引号。请先在“机构”中补填。
    # release-days
    error disclosure 11990100MB0000001A/2025-00005 · 发布日期：“2025-01-15”与首次发布时刻2025-01-14T15:59:59.999Z不符，应为2025-01-14。发布日期由系统记录，请勿改动。
    # release-days
    error disclosure 11990100MB0000001A/2025-00005 · 最近发布时刻：“2025-01-14T16:00:00.000Z”早于首次发布时刻2025-01-15T01:30:00.000Z。发布时刻由系统记录，请勿改动。
    # release-days
    note disclosure 11990100MB0000001A/2025-00005 · 形成日期：“2025-01-16”晚于发布日期2025-01-15。请核对形成日期。
    # reprint-source
    error disclosure 11990100MB0000001A/2025-00005 · 信息来源：没有填写。转载的请写明来源，如“省政府网站”。
    # original-instant
    error disclosure 11990100MB0000001A/2025-00005 · 原发布时间：“昨天”格式不对，应形如“2021-08-04”或“2021-08-04 17:34”。请按来源页面改正，或删去。
    # original-instant
    error disclosure 11990100MB0000001A/2025-00005 · 原发布时间：“2021-02-30”格式不对，应形如“2021-08-04”或“2021-08-04 17:34”。请按来源页面改正，或删去。
    # original-instant
    error disclosure 11990100MB0000001A/2025-00005 · 原发布时间：“2021-08-04 25:00”格式不对，应形如“2021-08-04”或“2021-08-04 17:34”。请按来源页面改正，或删去。
    # web-addresses
    error disclosure 11990100MB0000001A/2025-00005 · 原网址：“javascript:alert(1)”不是网址，应形如“https://www.yunting.example/”。请改正，或删去。
    # web-addresses
    error disclosure 11990100MB0000001A/2025-00005 · 原网址：“https://”不是网址，应形如“https://www.yunting.example/”。请改正，或删去。
    # web-addresses
    error interpretation 11990100MB0000001A/2025-00002 · 音视频第1项的网址：“www.yunting.example”不是网址，应形如“https://www.yunting.example/”。请改正，或删去。
    # web-addresses
    error site site · 党政机关网站标识网址：“data:text/html,x”不是网址，应形如“https://www.yunting.example/”。请改正，或删去。
    # attachment-names
    error disclosure 11990100MB0000001A/2025-00005 · 附件第2项：“名单.pdf”与前面一个附件同名。请改名，或删去重复的附件。
    # issuing-authority
    note normative-document 11990100MB0000001A/2025-00001 · 发文机关第1项的机构：“老干部活动中心”不是可以制定行政规范性文件的机构。请核对发文机关或效力层级；确有制定权的，请在“机构”中勾选。
    # document-number-form
    error normative-document 11990100MB0000001A/2025-00001 · 文号第1项：“云政办发[2018]37号”格式不对，应形如“云政办发〔2018〕37号”。请改用六角括号〔〕，不留空格，顺序号前不加“第”和“0”。
    # document-number-form
    note normative-document 11990100MB0000001A/2025-00001 · 文号第1项：“云政办”不像发文字号、令号或公告号。请核对；确是原文如此的可以保留。
    # document-days
    error normative-document 11990100MB0000001A/2025-00001 · 公布日期：“2025-01-09”早于成文日期2025-01-10，应不早于它。请核对两个日期。
    # document-days
    note normative-document 11990100MB0000001A/2025-00001 · 施行日期：“2025-01-01”早于成文日期2025-01-10。确为追溯施行的可以保留，否则请改正。
    # document-days
    error normative-document 11990100MB0000001A/2025-00001 · 形成日期：“2025-01-11”与成文日期2025-01-10不同，政策文件的形成日期即成文日期。请改成一致，或不填。
    # validity-term
    error normative-document 11990100MB0000001A/2025-00001 · 有效期的有效期至：没有填写。请填写有效期的最后一天。
    # validity-term
    error normative-document 11990100MB0000001A/2025-00001 · 有效期的年数：没有填写。请填写年数。
    # validity-term
    error normative-document 11990100MB0000001A/2025-00001 · 有效期：“长期有效”“未规定”不应有日期或年数。请改选“至某日”“若干年”，或删去日期和年数。
    # validity-term
    error normative-document 11990100MB0000001A/2025-00001 · 有效期的有效期至：“2025-02-28”早于施行日期2025-03-01，应不早于它。请核对两个日期。
    # registrations
    error normative-document 11990100MB0000001A/2025-00001 · 统一编号第2项的统一编号：“YTAC00-2020-0001”与前面一项重复，继续执行应使用新的统一编号。请改正或删去一项。
    error normative-document 11990100MB0000001A/2025-00001 · 统一编号第2项的有效期至：“2024-12-31”早于登记日期2025-01-01，应不早于它。请核对两个日期。
    # stated-validity
    note normative-document 11990100MB0000001A/2025-00001 · 文中或清理目录载明的有效性的有效性：“已废止”没有库中的文件可以印证。作出废止、失效决定的文件在库中的，请在那份文件的“文件关系”里登记。
    # stated-validity
    note normative-document 11990100MB0000001A/2025-00001 · 文中或清理目录载明的有效性的日期：没有填写，“现行有效”不作为依据，网站显示为“待核实”。请填写清理目录的日期，或核实后填写有效性核实日期。
    # legal-relations
    note normative-document 11990100MB0000001A/2025-00001 · 文件关系第1项的文件库中的文件：没有选择废止的文件《某办法》。它在文件库中的，请选择，否则网站不会显示它已废止。
    # legal-relations
    error normative-document 11990100MB0000001A/2025-00001 · 文件关系第1项的截止日期：“2024-12-31”不适用于“依据”，只用于延长有效期和暂停执行。请删去。
    error normative-document 11990100MB0000001A/2025-00001 · 文件关系第1项的截止日期：“2024-12-31”早于生效日期2025-03-01，应不早于它。请核对两个日期。
    # editions
    error normative-document 11990100MB0000001A/2025-00001 · 文本版本：都没有正文。请至少填写一个版本的正文。
    # editions
    error normative-document 11990100MB0000001A/2025-00001 · 文本版本第2项的自何日起施行：“2024-01-01”早于前一版本的2025-03-01。请按施行先后排列文本版本。
    error normative-document 11990100MB0000001A/2025-00001 · 文本版本第2项的施行至何日：“2023-12-31”早于起始日期2024-01-01，应不早于它。请核对两个日期。
    # interpretation-content
    error interpretation 11990100MB0000001A/2025-00002 · 图片：没有图片。请上传图片。（图片解读必填）
    error interpretation 11990100MB0000001A/2025-00002 · 全文说明：没有填写。请把图上、音视频中所说的全部写成文字。（图片解读必填）
    # interpretation-content
    error interpretation 11990100MB0000001A/2025-00002 · 音视频第1项：既没有文件也没有网址。请上传文件或填写网址。
    # bulletin-number
    error bulletin-issue 11990100MB0000001A/2025-00003 · 合刊至期号：没有填写。合刊请填写最后一期的期号。
    # bulletin-number
    error bulletin-issue 11990100MB0000001A/2025-00003 · 合刊至期号：“2”只用于合刊。请把刊期性质改为合刊，或删去。
    # bulletin-number
    error bulletin-issue 11990100MB0000001A/2025-00003 · 总期号的止总期号：与期号的跨度不一致，应为102。请核对总期号。
    # bulletin-number
    error bulletin-issue 11990100MB0000001A/2025-00003 · 总期号的止总期号：“102”小于起始总期号103。请核对总期号。
    # bulletin-number
    note bulletin-issue 11990100MB0000001A/2025-00003 · 出刊日期：“2024-12-10”不在2025年。请核对年份和出刊日期。
    # bulletin-contents
    error bulletin-issue 11990100MB0000001A/2025-00003 · 目录第1项的止页：“8”小于起页9，应不小于它。请核对页码。
    error bulletin-issue 11990100MB0000001A/2025-00003 · 目录第1项的刊登的文本版本：“4”大于该文件的文本版本数1。请核对刊登的是第几个文本版本。
    error bulletin-issue 11990100MB0000001A/2025-00003 · 目录第2项的起页：“3”小于前一项的起页9。请按页码先后排列目录。
    error bulletin-issue 11990100MB0000001A/2025-00003 · 目录第2项的文件库中的文件：既没有选择库中的文件，也没有正文。请选择文件，或填写正文。
    # plan-period
    error plan 11990100MB0000001A/2025-00004 · 规划期止（年）：“2021”早于规划期起2025，应不早于它。请核对年份。
    # plan-period
    note plan 11990100MB0000001A/2025-00004 · 五年规划：这个五年规划的年份为2021至2025年，与规划期2016至2020年没有重合。请核对。
    # has-content
    error plan 11990100MB0000001A/2025-00004 · 规划内容第1项：没有正文，也没有文件。请填写正文，或上传文件。
    # has-content
    error disclosure 11990100MB0000001A/2025-00005 · 正文：没有填写，也没有附件。请填写正文，或上传附件。
    # catalogue-item
    error standard-catalogue-item HOUSING-001 · 特定群体：没有填写。公开对象为特定群体的，请写明是哪些人。
    error standard-catalogue-item HOUSING-001 · 其他渠道和载体：没有填写。渠道含“其他”的，请写明。
    # catalogue-item
    error standard-catalogue-item HOUSING-001 · 特定群体：只用于公开对象为特定群体的事项。请改公开对象，或删去。
    error standard-catalogue-item HOUSING-001 · 其他渠道和载体：只用于渠道含“其他”的事项。请加选“其他”，或删去。
    # catalogue-item
    error standard-catalogue-item HOUSING-001 · 公开时限：数量和单位只填了一个。请都填写，或都不填。
    error standard-catalogue-item HOUSING-001 · 移出日期：早于列入日期2024-01-01，应不早于它。请核对两个日期。
    # authority-codes
    error authority town-government · 行政区划代码：没有填写。请填写，外部机构除外。
    # authority-codes
    error authority town-government · 行政区划代码：“9901”格式不对，应为6位、9位或12位数字。请核对。
    error authority town-government · 统一社会信用代码：“11990100O”格式不对，应为18位数字和大写字母，不含I、O、S、V、Z。请核对。
    error authority town-government · 组织机构代码：“00001434-9”格式不对，应为9位数字和大写字母，不加连字符。请核对。
    # site-codes
    error site site · 网站标识码：“12345”格式不对，应为10位数字。请核对。
    error site site · 域名：“https://www.yunting.example/”格式不对，应形如“www.yunting.example”。请删去 https:// 和斜杠，用小写字母。
    error site site · 时区：“北京时间”不是时区名称，应形如“Asia/Shanghai”。请改正。
    # code-shape
    error topic Housing · 代码：“Housing”格式不对，应形如“yunting-housing”。请只用小写字母、数字和连字符。
    # no-self-reference
    error normative-document 11990100MB0000001A/2025-00001 · 文件关系第1项的文件库中的文件：指向了本记录自己。请另选，或删去。
    # no-cycle
    error topic housing · 上级主题：形成循环：沿这一项追溯又回到本记录。请改正其中一项。"
  `)
})
