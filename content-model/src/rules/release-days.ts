import { informationTypes } from '../information.ts'
import { dayOf } from '../values/calendar-day.ts'
import { defineRule, type Finding } from './rule.ts'

/** A forged publication day is an inspection veto: the day is that of the first release, in the portal's time zone. */
export const releaseDays = defineRule({
  name: 'release-days',
  sentence: '发布日期是首次发布时刻在本地的日期；最近发布时刻不早于首次发布时刻；信息不会在形成之前发布。',
  appliesTo: informationTypes,
  check: (record, context) => {
    const findings: Finding[] = []
    const site = context.record('site/site')
    const day = site?.type === 'site' ? dayOf(record.firstReleasedAt, site.timeZone) : record.publishedOn
    if (day !== record.publishedOn)
      findings.push({
        severity: 'error',
        path: ['publishedOn'],
        found: record.publishedOn,
        message: `与首次发布时刻${record.firstReleasedAt}不符，应为${day}。发布日期由系统记录，请勿改动。`,
      })
    if (record.lastReleasedAt < record.firstReleasedAt)
      findings.push({
        severity: 'error',
        path: ['lastReleasedAt'],
        found: record.lastReleasedAt,
        message: `早于首次发布时刻${record.firstReleasedAt}。发布时刻由系统记录，请勿改动。`,
      })
    if (record.formedOn !== undefined && record.formedOn > record.publishedOn)
      findings.push({
        severity: 'note',
        path: ['formedOn'],
        found: record.formedOn,
        message: `晚于发布日期${record.publishedOn}。请核对形成日期。`,
      })
    return findings
  },
  accepted: [{ type: 'disclosure', firstReleasedAt: '2025-01-14T16:00:00.000Z' }],
  refused: [
    { type: 'disclosure', firstReleasedAt: '2025-01-14T15:59:59.999Z' },
    { type: 'disclosure', lastReleasedAt: '2025-01-14T16:00:00.000Z' },
    { type: 'disclosure', formedOn: '2025-01-16' },
  ],
})
