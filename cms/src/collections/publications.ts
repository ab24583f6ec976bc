import type { CollectionConfig } from 'payload'
import { nobody } from '../access/administer.ts'
import { read } from '../access/read.ts'
import { progressEndpoint } from '../publications/progress-endpoint.ts'
import { sinceEndpoint } from '../publications/since-endpoint.ts'

/** 发布记录: the log of publications (publications/log.ts). Nobody writes it but the gate; the publisher tells its progress. */
export const publications: CollectionConfig = {
  slug: 'publications',
  labels: { singular: '发布记录', plural: '发布记录' },
  admin: {
    group: '系统',
    hideAPIURL: true,
    pagination: { defaultLimit: 25, limits: [25, 50, 100] },
    useAsTitle: 'title',
    defaultColumns: ['title', 'operation', 'state', 'address', 'authority', 'by', 'at'],
    description: '每一次发布、修改、撤回都记在这里，只增不改。发布后一般一分钟内上线；未上线的，点开可看原因。',
    listSearchableFields: ['title', 'record', 'authority', 'by'],
  },
  access: { create: nobody, read, update: nobody, delete: nobody },
  defaultSort: '-sequence',
  lockDocuments: false,
  endpoints: [sinceEndpoint, progressEndpoint],
  fields: [
    { name: 'sequence', type: 'number', label: '序号', unique: true, index: true },
    { name: 'record', type: 'text', label: '信息标识', required: true, index: true },
    { name: 'title', type: 'text', label: '标题' },
    {
      name: 'operation',
      type: 'select',
      label: '操作',
      required: true,
      options: [
        { value: 'publish', label: '发布' },
        { value: 'revise', label: '修改' },
        { value: 'withdraw', label: '撤回' },
        { value: 'move', label: '迁移' },
      ],
    },
    { name: 'digest', type: 'text', label: '内容摘要值', required: true },
    {
      name: 'at',
      type: 'date',
      label: '时间',
      required: true,
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm:ss' } },
    },
    { name: 'on', type: 'text', label: '日期', required: true },
    { name: 'by', type: 'text', label: '经办人', required: true },
    { name: 'authority', type: 'text', label: '机构', required: true },
    { name: 'reason', type: 'textarea', label: '公开的理由' },
    { name: 'target', type: 'text', label: '指引前往' },
    { name: 'releasedTitle', type: 'text', label: '公开的标题' },
    { name: 'files', type: 'text', label: '文件', hasMany: true },
    {
      name: 'state',
      type: 'select',
      label: '发布进度',
      defaultValue: 'waiting',
      options: [
        { value: 'waiting', label: '等待' },
        { value: 'building', label: '生成中' },
        { value: 'live', label: '已上线' },
        { value: 'failed', label: '未上线' },
      ],
      admin: { components: { Cell: '/admin/state-cell.tsx#StateCell' } },
    },
    {
      name: 'address',
      type: 'text',
      label: '网址',
      admin: { components: { Cell: '/admin/address-cell.tsx#AddressCell' } },
    },
    {
      name: 'liveAt',
      type: 'date',
      label: '上线时间',
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm:ss' } },
    },
    { name: 'failure', type: 'textarea', label: '未上线的原因' },
    // What still has to be written for the row to be true (log.ts).
    { name: 'pending', type: 'textarea', label: '待写内容', hidden: true, admin: { hidden: true } },
  ],
}
