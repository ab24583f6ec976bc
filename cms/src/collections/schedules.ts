import type { Access, CollectionConfig } from 'payload'
import { nobody } from '../access/administer.ts'
import { personOf } from '../access/person.ts'
import { cancelEndpoint } from '../schedules/schedule-endpoints.ts'
import { scheduleActions, scheduleStates } from '../schedules/schedule-words.ts'
import { toTheSecond, whereFilled } from './read-only.ts'

// Drafts are for people: a program that exports or imports sees nothing of what is to come.
const people: Access = ({ req }) => (personOf(req.user)?.roles.length ?? 0) > 0

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** 定时任务: what is to be published or withdrawn at an instant (schedules/). Nobody writes it but whoever schedules in a record's form. */
export const schedules: CollectionConfig = {
  slug: 'schedules',
  labels: { singular: '定时任务', plural: '定时任务' },
  admin: {
    group: '系统',
    hideAPIURL: true,
    useAsTitle: 'title',
    defaultColumns: ['title', 'action', 'at', 'state', 'byName', 'outcome'],
    description: '排定的发布和撤回都在这里，到时自动办理。要新排一项，请打开那条信息，点右边的“定时发布”或“定时撤回”。',
    listSearchableFields: ['title', 'byName'],
    pagination: { defaultLimit: 25, limits: [25, 50, 100] },
  },
  access: { create: nobody, read: people, update: nobody, delete: nobody },
  defaultSort: '-at',
  lockDocuments: false,
  endpoints: [cancelEndpoint],
  indexes: [{ fields: ['state', 'at'] }, { fields: ['recordId', 'state'] }],
  fields: [
    {
      name: 'summary',
      type: 'ui',
      label: '办理情况',
      admin: { components: { Field: '/admin/schedule-summary.tsx#ScheduleSummary' }, disableListColumn: true },
    },
    { name: 'title', type: 'text', label: '标题', required: true },
    {
      type: 'row',
      fields: [
        { name: 'action', type: 'select', label: '办理', required: true, options: optionsOf(scheduleActions) },
        {
          name: 'at',
          type: 'date',
          label: '排定的时间',
          required: true,
          admin: { date: toTheSecond, components: { Cell: '/admin/instant-cell.tsx#InstantCell' } },
        },
        { name: 'byName', type: 'text', label: '排定人', required: true },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'state',
          type: 'select',
          label: '进度',
          required: true,
          options: optionsOf(scheduleStates),
          admin: { components: { Cell: '/admin/schedule-state-cell.tsx#ScheduleStateCell' } },
        },
        { name: 'executedAt', type: 'date', label: '办理时间', index: true, admin: { date: toTheSecond } },
      ],
    },
    { name: 'outcome', type: 'textarea', label: '结果', admin: whereFilled('outcome') },
    {
      name: 'doubts',
      type: 'textarea',
      label: '排定时还不符合发布要求的地方',
      admin: whereFilled('doubts'),
    },
    { name: 'reason', type: 'textarea', label: '公布的理由', admin: whereFilled('reason') },
    { name: 'target', type: 'text', label: '请公众改看', admin: whereFilled('target') },
    {
      type: 'row',
      fields: [
        {
          name: 'digest',
          type: 'text',
          label: '排定的版本',
          required: true,
          admin: { description: '排定时所存版本的摘要值。' },
        },
        { name: 'savedAt', type: 'date', label: '版本保存于', required: true, admin: { date: toTheSecond } },
      ],
    },
    ...(
      [
        { name: 'type', type: 'text', required: true },
        { name: 'recordId', type: 'text', required: true },
        { name: 'by', type: 'text', required: true },
        { name: 'releaseTitle', type: 'checkbox' },
        { name: 'publication', type: 'text', index: true },
      ] as const
    ).map((field) => ({ ...field, admin: { hidden: true } })),
    // What no request may read.
    ...(
      [
        { name: 'content', type: 'json' },
        { name: 'version', type: 'text' },
        { name: 'basis', type: 'text' },
        { name: 'claim', type: 'text' },
        { name: 'claimedUntil', type: 'date' },
        { name: 'startedAt', type: 'date' },
        { name: 'newerDraft', type: 'text' },
      ] as const
    ).map((field) => ({ ...field, hidden: true, admin: { hidden: true } })),
  ],
}
