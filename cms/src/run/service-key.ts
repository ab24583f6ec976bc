import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import type { Service } from '../access/person.ts'

/**
 * The API key of a program's account, made where there is none: for `Authorization: users API-Key <key>`. `name` tells
 * programs apart (`publisher`, `importer`).
 */
export async function serviceKey(payload: Payload, name: string, services: readonly Service[]): Promise<string> {
  const email = `${name}@service.localdomain`
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    limit: 1,
    depth: 0,
    showHiddenFields: true,
  })
  const known = docs[0]
  if (typeof known?.apiKey === 'string' && known.apiKey !== '') return known.apiKey
  const apiKey = randomBytes(32).toString('hex')
  const data = { name: `程序：${name}`, services: [...services], enableAPIKey: true, apiKey }
  if (known === undefined) {
    // Nobody signs in with the password: it is thrown away.
    const password = randomBytes(32).toString('base64url')
    await payload.create({ collection: 'users', data: { ...data, email, password }, depth: 0 })
  } else await payload.update({ collection: 'users', id: known.id, data, depth: 0 })
  return apiKey
}
