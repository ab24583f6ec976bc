import type { CollectionConfig } from 'payload'
import { administer } from '../access/administer.ts'
import { hasRole, hasService } from '../access/person.ts'
import { read } from '../access/read.ts'
import { refuseUsedFile } from '../publications/refuse-used-file.ts'
import { acceptedMediaTypes } from './file-types.ts'
import { describeFile, receiveFile } from './receive-file.ts'

/** 文件: what records are made of besides their text. Stored by content; never changed once stored. */
export function files(folder: string): CollectionConfig {
  return {
    slug: 'files',
    labels: { singular: '文件', plural: '文件' },
    admin: {
      group: '信息发布',
      hideAPIURL: true,
      useAsTitle: 'name',
      defaultColumns: ['name', 'mediaType', 'filesize', 'createdAt'],
      listSearchableFields: ['name', 'content'],
    },
    access: {
      read,
      create: ({ req }) => hasRole(req.user, 'editor', 'approver', 'administrator') || hasService(req.user, 'importer'),
      update: ({ req }) => hasRole(req.user, 'editor', 'approver', 'administrator'),
      delete: administer,
    },
    upload: {
      staticDir: folder,
      mimeTypes: acceptedMediaTypes,
      imageSizes: [
        { name: 'thumbnail', width: 320, withoutEnlargement: true, admin: outOfLists },
        { name: 'card', width: 640, height: 400, position: 'centre', withoutEnlargement: true, admin: outOfLists },
      ],
      adminThumbnail: 'thumbnail',
      focalPoint: true,
      // Cutting a picture would change the file that records already name.
      crop: false,
      pasteURL: false,
      bulkUpload: true,
      displayPreview: true,
    },
    hooks: {
      beforeOperation: [receiveFile],
      beforeChange: [describeFile],
      beforeDelete: [refuseUsedFile],
    },
    fields: [
      {
        name: 'name',
        type: 'text',
        label: '原文件名',
        index: true,
        access: { create: () => false, update: () => false },
        admin: {
          readOnly: true,
          condition: isReceived,
          description: '上传时的文件名，公众下载时看到的就是它。',
        },
      },
      {
        name: 'mediaType',
        type: 'text',
        label: '类型',
        access: { create: () => false, update: () => false },
        admin: { readOnly: true, condition: isReceived, position: 'sidebar' },
      },
      {
        name: 'content',
        type: 'text',
        label: '内容校验值（SHA-256）',
        index: true,
        access: { create: () => false, update: () => false },
        admin: { readOnly: true, condition: isReceived, position: 'sidebar' },
      },
      // Payload's own fields, where editors choose columns and conditions.
      { name: 'mimeType', type: 'text', label: 'MIME类型', admin: outOfLists },
      { name: 'thumbnailURL', type: 'text', label: '缩略图地址', admin: outOfLists },
      { name: 'url', type: 'text', label: '文件地址', admin: outOfLists },
    ],
  }
}

const outOfLists = { disableListColumn: true, disableListFilter: true, disableGroupBy: true } as const

/** What is read from an upload has nothing to show before there is one. */
function isReceived(data: Partial<Record<string, unknown>>): boolean {
  return Boolean(data.content)
}
