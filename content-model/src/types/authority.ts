import { defineContentType, type Published } from '../content-type.ts'
import { choice, day, flag, list, longText, optional, reference, text } from '../field.ts'
import { administrativeLevel } from '../vocabularies/administrative-level.ts'
import { authorityKind } from '../vocabularies/authority-kind.ts'

/** 机构: a body that issues or publishes, in a tree with history. */
export const authority = defineContentType({
  name: 'authority',
  label: '机构',
  role: 'around',
  means: 'GovernmentOrganization',
  keyFrom: 'code',
  fields: {
    code: text('网址代码', { help: '小写字母、数字和连字符，编定后不再改变，如 yunting-housing。' }),
    name: text('名称', { means: 'legalName' }),
    shortName: optional(text('简称', { means: 'alternateName' })),
    kind: choice('机构类别', authorityKind),
    level: choice('层级', administrativeLevel),
    divisionCode: optional(text('行政区划代码', { help: '外部机构可不填。' })),
    unifiedCreditCode: optional(text('统一社会信用代码', { help: '18位；发布机构须有此码或组织机构代码。' })),
    organisationCode: optional(text('组织机构代码', { help: '9位。' })),
    parent: optional(reference('上级机构', ['authority'], { means: 'parentOrganization' })),
    issuerCodes: optional(
      list('机关代字', {
        code: text('代字', { help: '如“云政规”。' }),
        from: optional(day('启用日期')),
        through: optional(day('停用日期')),
      }),
    ),
    formerNames: optional(
      list('曾用名', { name: text('名称'), from: optional(day('自')), through: optional(day('至')) }),
    ),
    successor: optional(reference('承继机构', ['authority'])),
    mayIssueNormativeDocuments: flag('可以制定行政规范性文件', { help: '内设机构、议事协调机构不得制定。' }),
    address: optional(text('办公地址', { means: 'address' })),
    phone: optional(text('电话', { means: 'telephone' })),
    duties: optional(longText('主要职责', { means: 'description' })),
  },
})

export type Authority = Published<typeof authority>
