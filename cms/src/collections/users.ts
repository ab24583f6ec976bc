import type { CollectionConfig } from 'payload'
import { administer, administerField, nobody, ownAccount } from '../access/administer.ts'
import { hasRole, personOf, roles, services } from '../access/person.ts'
import { checkPassword } from './check-password.ts'
import { firstIsAdministrator } from './first-is-administrator.ts'
import { keepAdministratorOnChange, keepAdministratorOnDelete } from './keep-an-administrator.ts'
import { noResetByMail } from './no-reset-by-mail.ts'

/** 用户: people with their roles and authorities, and programs with an API key. */
export function users({ secureCookies }: { secureCookies: boolean }): CollectionConfig {
  return {
    slug: 'users',
    labels: { singular: '用户', plural: '用户' },
    admin: {
      group: '系统',
      hideAPIURL: true,
      useAsTitle: 'name',
      defaultColumns: ['name', 'email', 'roles', 'authorities'],
      description: '编辑起草，签发人发布本机构的信息，管理员管全部。程序账号只给API密钥，不给角色。',
    },
    auth: {
      useAPIKey: true,
      maxLoginAttempts: 5,
      lockTime: 10 * 60 * 1000,
      tokenExpiration: 8 * 60 * 60,
      useSessions: true,
      removeTokenFromResponses: true,
      cookies: { sameSite: 'Strict', secure: secureCookies },
    },
    access: {
      admin: ({ req }) => (personOf(req.user)?.roles.length ?? 0) > 0,
      create: administer,
      read: ownAccount,
      update: ownAccount,
      delete: administer,
      unlock: administer,
      readVersions: nobody,
    },
    hooks: {
      beforeOperation: [noResetByMail],
      beforeValidate: [checkPassword],
      beforeChange: [firstIsAdministrator, keepAdministratorOnChange],
      beforeDelete: [keepAdministratorOnDelete],
    },
    fields: [
      { name: 'name', type: 'text', label: '姓名', required: true },
      {
        name: 'roles',
        type: 'select',
        label: '角色',
        hasMany: true,
        saveToJWT: true,
        options: Object.entries(roles).map(([value, label]) => ({ value, label })),
        access: { create: administerField, update: administerField },
      },
      {
        name: 'authorities',
        type: 'relationship',
        label: '所在机构',
        relationTo: 'authority',
        hasMany: true,
        access: { create: administerField, update: administerField },
        admin: { description: '编辑、签发人只办本机构的信息；管理员不必填。' },
      },
      {
        name: 'services',
        type: 'select',
        label: '程序权限',
        hasMany: true,
        options: Object.entries(services).map(([value, label]) => ({ value, label })),
        access: { create: administerField, update: administerField },
        admin: {
          position: 'sidebar',
          condition: (_data, _siblings, { user }) => hasRole(user, 'administrator'),
          description: '只给程序账号：程序凭API密钥办这些事。',
        },
      },
      {
        name: 'serviceKey',
        type: 'ui',
        admin: {
          position: 'sidebar',
          condition: (_data, _siblings, { user }) => hasRole(user, 'administrator'),
          components: { Field: '/admin/service-key.tsx#ServiceKey' },
          disableListColumn: true,
        },
      },
    ],
  }
}
