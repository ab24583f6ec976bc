import type { Payload, PayloadRequest } from 'payload'
import type { Role, Service } from '../access/person.ts'

export type User = NonNullable<PayloadRequest['user']>

export const password = '云汀-Contract-2025'

interface PersonOptions {
  readonly roles?: readonly Role[]
  readonly authorities?: readonly string[]
  readonly services?: readonly Service[]
}

/** Someone with an account, as a request would have them. */
export async function person(
  payload: Payload,
  name: string,
  { roles = [], authorities = [], services = [] }: PersonOptions,
): Promise<User> {
  const created = await payload.create({
    collection: 'users',
    data: {
      name,
      email: `${name}@yunting.example`,
      password,
      roles: [...roles],
      authorities: [...authorities],
      services: [...services],
    },
    depth: 0,
  })
  return { ...created, collection: 'users' }
}
