import { z } from 'zod'

/** 编辑, 审核, 签发, 保密审查, 管理员. A person may have several. */
export const roles = {
  editor: '编辑',
  reviewer: '审核',
  approver: '签发',
  'secrecy-reviewer': '保密审查',
  administrator: '管理员',
} as const
export type Role = keyof typeof roles

/** What a program may do that signs in with an API key: no role, so it sees and changes nothing else. */
export const services = {
  exporter: '导出快照、登记发布进度',
  importer: '批量导入',
  publisher: '回退与恢复发布、确认撤下',
} as const
export type Service = keyof typeof services

/** Who is signed in. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly services: readonly Service[]
  /** Ids of the authorities the person belongs to. */
  readonly authorities: readonly string[]
}

/** The person behind a request; `undefined` where nobody is signed in. */
export function personOf(user: unknown): Person | undefined {
  if (user === null || user === undefined) return undefined
  return schema.parse(user)
}

export function hasRole(user: unknown, ...wanted: readonly Role[]): boolean {
  return personOf(user)?.roles.some((role) => wanted.includes(role)) ?? false
}

export function hasService(user: unknown, wanted: Service): boolean {
  return personOf(user)?.services.includes(wanted) ?? false
}

const id = z.union([z.string(), z.number(), z.object({ id: z.union([z.string(), z.number()]) })])

const schema = z
  .object({
    id: z.union([z.string(), z.number()]).transform(String),
    name: z.string().nullish(),
    email: z.string().nullish(),
    roles: z.array(z.enum(Object.keys(roles) as [Role, ...Role[]])).nullish(),
    services: z.array(z.enum(Object.keys(services) as [Service, ...Service[]])).nullish(),
    authorities: z.array(id).nullish(),
  })
  .transform(
    (user): Person => ({
      id: user.id,
      name: user.name ?? user.email ?? '',
      roles: user.roles ?? [],
      services: user.services ?? [],
      authorities: (user.authorities ?? []).map((one) => String(typeof one === 'object' ? one.id : one)),
    }),
  )
