import { defineRule, type Finding } from './rule.ts'

/** 标准目录事项: what a choice leaves open is said in words, and only then. */
export const catalogueItem = defineRule({
  name: 'catalogue-item',
  sentence: '特定群体、其他渠道应当写明；时限的数量和单位一并填写；移出日期不早于列入日期。',
  appliesTo: ['standard-catalogue-item'],
  check: (record) => {
    const findings: Finding[] = []
    const say = (path: readonly string[], message: string) => findings.push({ severity: 'error', path, message })
    const specific = record.disclosedTo === 'specific-groups'
    if (specific && record.specificGroups === undefined)
      say(['specificGroups'], '没有填写。公开对象为特定群体的，请写明是哪些人。')
    if (!specific && record.specificGroups !== undefined)
      say(['specificGroups'], '只用于公开对象为特定群体的事项。请改公开对象，或删去。')
    const other = record.channels.includes('other')
    if (other && record.otherChannel === undefined) say(['otherChannel'], '没有填写。渠道含“其他”的，请写明。')
    if (!other && record.otherChannel !== undefined)
      say(['otherChannel'], '只用于渠道含“其他”的事项。请加选“其他”，或删去。')
    if ((record.timeLimit.amount === undefined) !== (record.timeLimit.unit === undefined))
      say(['timeLimit'], '数量和单位只填了一个。请都填写，或都不填。')
    if (record.addedOn !== undefined && record.retiredOn !== undefined && record.retiredOn < record.addedOn)
      say(['retiredOn'], `早于列入日期${record.addedOn}，应不早于它。请核对两个日期。`)
    return findings
  },
  accepted: [
    { type: 'standard-catalogue-item', disclosedTo: 'specific-groups', specificGroups: '申请人' },
    { type: 'standard-catalogue-item', channels: ['other'], otherChannel: '广播喇叭' },
  ],
  refused: [
    { type: 'standard-catalogue-item', disclosedTo: 'specific-groups', channels: ['other'] },
    { type: 'standard-catalogue-item', specificGroups: '申请人', otherChannel: '广播喇叭' },
    {
      type: 'standard-catalogue-item',
      timeLimit: { asPrinted: '20个工作日', amount: 20 },
      addedOn: '2024-01-01',
      retiredOn: '2023-01-01',
    },
  ],
})
