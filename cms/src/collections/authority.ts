import { contentCollection } from './content-collection.ts'

export const authority = contentCollection(
  'authority',
  {
    group: '网站结构',
    title: 'name',
    columns: ['name', '_status', 'kind', 'level', 'parent', 'code'],
    searched: ['name', 'shortName', 'code'],
    description: '发文、发布信息的机构，含已撤并的。发布机构须有统一社会信用代码或组织机构代码，索引号由它开头。',
  },
  {
    tabs: [
      {
        label: '机构',
        lines: [
          ['name', 'shortName'],
          'code',
          ['kind', 'level'],
          ['unifiedCreditCode', 'organisationCode'],
          ['divisionCode', 'parent'],
          'mayIssueNormativeDocuments',
          ['address', 'phone'],
          'duties',
        ],
      },
      { label: '沿革', lines: ['issuerCodes', 'formerNames', 'successor'] },
    ],
  },
)
