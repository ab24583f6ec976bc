import type { CollectionConfig, PayloadRequest } from 'payload'
import { hasRole } from '../access/person.ts'
import { refusal } from '../publications/sentence.ts'
import { contentCollection } from './content-collection.ts'
import { startingWith } from './information-lines.ts'

const collection = contentCollection(
  'site',
  { group: '网站结构', title: 'name', columns: ['name', '_status', 'domain', 'updatedAt'], searched: ['name'] },
  {
    tabs: [
      {
        label: '网站',
        lines: [
          ['name', 'nameInLatin'],
          ['domain', 'siteIdCode'],
          'description',
          ['sponsor', 'operator'],
          'contact',
          'seal',
        ],
      },
      { label: '备案与标识', lines: [['icpNumber', 'publicSecurityNumber'], 'partyGovernmentMark'] },
      { label: '显示', lines: ['headBlock', 'frequentQueries', 'timeZone'] },
      { label: '导入', lines: ['defaultPublisher', 'defaultSections'] },
    ],
    adjust: {
      timeZone: startingWith('Asia/Shanghai'),
      code: (field) => ({ ...field, defaultValue: 'site', admin: { ...field.admin, hidden: true } }) as typeof field,
    },
  },
)

/** 网站设置: exactly one record. */
export const site: CollectionConfig = {
  ...collection,
  disableDuplicate: true,
  access: {
    ...collection.access,
    create: async ({ req }) => hasRole(req.user, 'administrator') && !(await exists(req)),
  },
  hooks: {
    ...collection.hooks,
    beforeChange: [
      ...(collection.hooks?.beforeChange ?? []),
      async ({ data, operation, req }) => {
        if (operation === 'create' && (await exists(req))) throw refusal('网站设置只有一份，已经有了。请修改已有的。')
        return { ...data, code: 'site' }
      },
    ],
  },
}

async function exists(req: PayloadRequest): Promise<boolean> {
  return (await req.payload.count({ collection: 'site', req })).totalDocs > 0
}
