import { referencePath } from '@gongkai/content-model/paths'
import type { CollectionConfig, FieldHook } from 'payload'
import { nobody } from '../access/administer.ts'
import { read } from '../access/read.ts'
import { expireEndpoint } from '../publications/expire-endpoint.ts'
import { holdEndpoints } from '../publications/hold-endpoints.ts'
import { portal } from '../publications/log.ts'
import { nowEndpoint } from '../publications/now-endpoint.ts'
import { progressEndpoint } from '../publications/progress-endpoint.ts'
import { receiptOfRowEndpoint } from '../publications/receipt-endpoint.ts'
import { shrinkageEndpoint } from '../publications/shrinkage-endpoint.ts'
import { sinceEndpoint } from '../publications/since-endpoint.ts'
import { toTheSecond, whereFilled } from './read-only.ts'

/**
 * The page of the record on the portal, or of the notice that it was withdrawn. Stored is where the portal was read when the row went live, so that
 * many rows are written at once.
 */
const pageOf: FieldHook = ({ value, siblingData }) => {
  const { record } = siblingData as { record?: unknown }
  if (typeof value !== 'string' || typeof record !== 'string') return null
  return new URL(record === portal ? '/' : referencePath(record), value).href
}

/** 发布记录: the log of publications (publications/log.ts). Nobody writes it but the gate; the publisher tells its progress. */
export const publications: CollectionConfig = {
  slug: 'publications',
  labels: { singular: '发布记录', plural: '发布记录' },
  admin: {
    group: '系统',
    hideAPIURL: true,
    pagination: { defaultLimit: 25, limits: [25, 50, 100] },
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'operation', 'release', 'address', 'by', 'at'],
    description: '每一次发布、修改、撤回都记在这里，只增不改。发布后一般几秒钟上线；同时发布的合并为一次更新。',
    listSearchableFields: ['title', 'record', 'authority', 'by'],
    components: { beforeListTable: ['/admin/release-hold.tsx#ReleaseHold'] },
  },
  access: { create: nobody, read, update: nobody, delete: nobody },
  defaultSort: '-sequence',
  lockDocuments: false,
  endpoints: [
    receiptOfRowEndpoint,
    sinceEndpoint,
    progressEndpoint,
    nowEndpoint,
    expireEndpoint,
    shrinkageEndpoint,
    ...holdEndpoints,
  ],
  // Every question that a publication or its release asks is answered by one of these, however long the log is.
  indexes: [{ fields: ['record', 'createdAt'] }, { fields: ['state', 'sequence'] }],
  // The address is made of it.
  forceSelect: { record: true },
  fields: [
    {
      name: 'receipt',
      type: 'ui',
      label: '发布进度',
      admin: { components: { Field: '/admin/publication-receipt.tsx#PublicationReceipt' }, disableListColumn: true },
    },
    { name: 'title', type: 'text', label: '标题' },
    {
      type: 'row',
      fields: [
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
            { value: 'expire', label: '到期' },
            { value: 'roll-back', label: '回退' },
            { value: 'resume', label: '恢复发布' },
          ],
        },
        {
          name: 'at',
          type: 'date',
          label: '时间',
          required: true,
          admin: { date: toTheSecond, components: { Cell: '/admin/instant-cell.tsx#InstantCell' } },
        },
        { name: 'by', type: 'text', label: '经办人', required: true },
        { name: 'authority', type: 'text', label: '机构', required: true },
      ],
    },
    { name: 'reason', type: 'textarea', label: '公开的理由', admin: whereFilled('reason') },
    { name: 'target', type: 'text', label: '指引前往', admin: whereFilled('target') },
    { name: 'releasedTitle', type: 'text', label: '公开的标题', admin: whereFilled('releasedTitle') },
    {
      type: 'collapsible',
      label: '登记的细目',
      admin: { initCollapsed: true },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'sequence', type: 'number', label: '序号', unique: true, index: true },
            { name: 'on', type: 'text', label: '日期', required: true },
            {
              name: 'release',
              type: 'number',
              label: '随哪次更新',
              index: true,
              admin: { components: { Cell: '/admin/release-cell.tsx#ReleaseCell' } },
            },
          ],
        },
        {
          type: 'row',
          fields: [
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
            { name: 'releaseStartedAt', type: 'date', label: '开始生成时间', admin: { date: toTheSecond } },
            { name: 'liveAt', type: 'date', label: '上线时间', admin: { date: toTheSecond } },
          ],
        },
        {
          name: 'address',
          type: 'text',
          label: '网址',
          hooks: { afterRead: [pageOf] },
          admin: { components: { Cell: '/admin/address-cell.tsx#AddressCell' } },
        },
        { name: 'failure', type: 'textarea', label: '未上线的原因', admin: whereFilled('failure') },
        { name: 'field', type: 'text', label: '有问题的一项', admin: whereFilled('field') },
        { name: 'record', type: 'text', label: '信息标识', required: true, index: true },
        { name: 'digest', type: 'text', label: '内容摘要值', required: true },
        { name: 'files', type: 'text', label: '文件', hasMany: true, index: true },
      ],
    },
    // What still has to be written for the row to be true (log.ts).
    { name: 'pending', type: 'textarea', label: '待写内容', hidden: true, admin: { hidden: true } },
  ],
}
