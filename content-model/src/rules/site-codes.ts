import { defineRule, type Finding } from './rule.ts'

/** 网站设置: what inspections and every address of the portal rest on. */
export const siteCodes = defineRule({
  name: 'site-codes',
  sentence: '网站标识码为10位数字，域名不含协议和斜杠，时区为标准名称。',
  appliesTo: ['site'],
  check: ({ siteIdCode, domain, timeZone }) => {
    const findings: Finding[] = []
    const say = (field: string, found: string, message: string) =>
      findings.push({ severity: 'error', path: [field], found, message })
    if (!/^\d{10}$/.test(siteIdCode)) say('siteIdCode', siteIdCode, '格式不对，应为10位数字。请核对。')
    if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/.test(domain))
      say('domain', domain, '格式不对，应形如“www.yunting.example”。请删去 https:// 和斜杠，用小写字母。')
    if (!isTimeZone(timeZone)) say('timeZone', timeZone, '不是时区名称，应形如“Asia/Shanghai”。请改正。')
    return findings
  },
  accepted: [{ type: 'site' }],
  refused: [{ type: 'site', siteIdCode: '12345', domain: 'https://www.yunting.example/', timeZone: '北京时间' }],
})

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    // Intl says only by throwing that it does not know a zone.
    return false
  }
}
