import { randomInt } from 'node:crypto'
import type { Payload } from 'payload'

export interface Credentials {
  readonly email: string
  readonly password: string
}

/** Makes the first account, with a password of its own, where there is none; `undefined` where there is an administrator. */
export async function firstAdministrator(
  payload: Payload,
  email = 'admin@localhost.localdomain',
): Promise<Credentials | undefined> {
  const administrators = await payload.count({ collection: 'users', where: { roles: { in: ['administrator'] } } })
  if (administrators.totalDocs > 0) return undefined
  const password = newPassword()
  await payload.create({
    collection: 'users',
    data: { email, password, name: '管理员', roles: ['administrator'] },
    depth: 0,
  })
  return { email, password }
}

// Without letters and digits that are taken for each other when read off a screen.
const characters = 'abcdefghjkmnpqrstuvwxyz23456789'

function newPassword(): string {
  const group = () => Array.from({ length: 5 }, () => characters.charAt(randomInt(characters.length))).join('')
  const password = [group(), group(), group()].join('-')
  return /\d/.test(password) && /[a-z]/.test(password) ? password : newPassword()
}
