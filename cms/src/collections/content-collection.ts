import { contentTypeNamed, type TypeName } from '@gongkai/content-model/types/index'
import type { CollectionConfig, Field } from 'payload'
import { nobody } from '../access/administer.ts'
import { createOf } from '../access/create.ts'
import { read } from '../access/read.ts'
import { removeOf } from '../access/remove.ts'
import { writeOf } from '../access/write.ts'
import { deleteEndpoint } from '../publications/delete-endpoint.ts'
import { keepPublished } from '../publications/keep-published.ts'
import { receiptEndpoint } from '../publications/receipt-endpoint.ts'
import { trashWholly } from '../publications/trash-wholly.ts'
import { withdrawEndpoint } from '../publications/withdraw-endpoint.ts'
import { scheduleEndpoints } from '../schedules/schedule-endpoints.ts'
import { type Layout, layOut } from './layout.ts'
import { ownAuthority } from './own-authority.ts'
import { recordDisclosureChange } from './record-disclosure-change.ts'
import { tidyCode } from './tidy-code.ts'

interface Presentation {
  /** The heading it stands under in the navigation. */
  readonly group: '信息发布' | '目录与公报' | '网站结构'
  readonly description?: string
  readonly title: string
  readonly columns: readonly string[]
  /** What the search box of the list looks at. */
  readonly searched: readonly string[]
}

/** The collection of a content type: everything is derived from its definition but the layout of its form. */
export function contentCollection(type: TypeName, presentation: Presentation, layout: Layout): CollectionConfig {
  const { label, fields } = contentTypeNamed(type)
  const tidy = 'disclosureChanges' in fields ? [tidyCode(type), recordDisclosureChange] : [tidyCode(type)]
  return {
    slug: type,
    labels: { singular: label, plural: label },
    admin: {
      group: presentation.group,
      useAsTitle: presentation.title,
      hideAPIURL: true,
      // Lists read their columns alone: bodies are large.
      enableListViewSelectAPI: true,
      defaultColumns: [...presentation.columns],
      listSearchableFields: [...presentation.searched],
      ...(presentation.description === undefined ? {} : { description: presentation.description }),
      components: { edit: { UnpublishButton: '/admin/withdraw-button.tsx#WithdrawButton' } },
      pagination: { defaultLimit: 25, limits: [25, 50, 100] },
    },
    access: {
      read,
      readVersions: read,
      create: createOf(type),
      update: writeOf(type),
      delete: removeOf(type),
      unlock: nobody,
    },
    defaultSort: '-updatedAt',
    trash: true,
    versions: { maxPerDoc: 100, drafts: { autosave: false, schedulePublish: false, validate: false } },
    hooks: {
      beforeOperation: [trashWholly],
      beforeChange: [ownAuthority(type), ...tidy],
      beforeDelete: [keepPublished],
    },
    endpoints: [withdrawEndpoint(type), deleteEndpoint(type), receiptEndpoint(type), ...scheduleEndpoints(type)],
    fields: [...layOut(type, { ...layout, aside: [publicationState, schedules] }), key],
  }
}

/** How far the latest publication is, beside the form. */
const publicationState: Field = {
  name: 'publicationState',
  type: 'ui',
  label: '发布进度',
  admin: { components: { Field: '/admin/publication-state.tsx#PublicationState' }, disableListColumn: true },
}

/** What is scheduled for it, and where to schedule. */
const schedules: Field = {
  name: 'schedules',
  type: 'ui',
  label: '定时任务',
  admin: { components: { Field: '/admin/schedule-panel.tsx#SchedulePanel' }, disableListColumn: true },
}

/** What the record's address is made of, once it has one. */
const key: Field = {
  name: 'key',
  type: 'text',
  label: '网址标识',
  index: true,
  access: { create: () => false, update: () => false },
  hooks: { beforeDuplicate: [() => null] },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
}
