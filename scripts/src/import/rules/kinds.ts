import { documentKind } from '@gongkai/content-model/vocabularies/document-kind'
import type { instrumentForm } from '@gongkai/content-model/vocabularies/instrument-form'
import type { Code } from '@gongkai/content-model/vocabularies/vocabulary'

/** 公文种类, from the word that the title ends with: …的通知, …的批复. */
export function documentKindOf(title: string): Code<typeof documentKind> | undefined {
  const bare = withoutBrackets(title)
  if (/令$/.test(bare)) return 'order'
  return documentKind.terms.find(({ label }) => bare.endsWith(label) && (bare.includes('关于') || /的.{2}$/.test(bare)))
    ?.code
}

/** 体例, from the word that the title ends with: 条例, 办法, 实施细则. */
export function instrumentFormOf(title: string): Code<typeof instrumentForm> | undefined {
  const bare = withoutBrackets(title)
  return forms.find(({ ending }) => ending.test(bare))?.form
}

const forms: readonly { readonly ending: RegExp; readonly form: Code<typeof instrumentForm> }[] = [
  { ending: /法典$/, form: 'code' },
  { ending: /(?:条例|條例)$/, form: 'regulations' },
  { ending: /(?:细则|細則)$/, form: 'detailed-rules' },
  { ending: /(?:规定|規定)$/, form: 'provisions' },
  { ending: /(?:办法|辦法)$/, form: 'measures' },
  { ending: /(?:规则|規則|准则|準則)$/, form: 'rules' },
  { ending: /(?:规程|規程|程序)$/, form: 'procedures' },
  { ending: /(?:方案|预案|预案)$/, form: 'scheme' },
  { ending: /(?:指引|指南)$/, form: 'guidelines' },
  { ending: /(?:标准|標準|基准)$/, form: 'standards' },
  { ending: /(?:目录|名录|清单)$/, form: 'catalogue' },
  { ending: /(?:解释|解釋)$/, form: 'interpretation' },
  { ending: /(?<!办|辦|方|看|用|做)法$/, form: 'act' },
]

function withoutBrackets(title: string): string {
  return title.replace(/(?:[（(][^（）()]*[）)])+$/, '').trim()
}
