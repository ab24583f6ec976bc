import { createHmac, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import type { Service } from '../access/person.ts'

/**
 * The API key of a program's account, made where there is none: for `Authorization: users API-Key <key>`. `name` tells
 * programs apart (`publisher`, `importer`). Asked again it is the same key, so that a second program does not lock out the first.
 */
export async function serviceKey(payload: Payload, name: string, services: readonly Service[]): Promise<string> {
  const email = `${name}@service.localdomain`
  // Read below Payload, which shows nobody a key.
  const known = await payload.db.findOne<Account>({ collection: 'users', where: { email: { equals: email } } })
  const standing = known === null ? undefined : keyOf(payload, known)
  if (standing !== undefined && services.every((service) => known?.services?.includes(service))) return standing
  const apiKey = standing ?? randomBytes(32).toString('hex')
  const data = { name: `程序：${name}`, services: [...services], enableAPIKey: true, apiKey }
  if (known === null) {
    // Nobody signs in with the password: it is thrown away.
    const password = randomBytes(32).toString('base64url')
    await payload.create({ collection: 'users', data: { ...data, email, password }, depth: 0 })
  } else await payload.update({ collection: 'users', id: known.id, data, depth: 0 })
  return apiKey
}

interface Account {
  readonly id: string
  readonly services?: readonly string[] | null
  readonly enableAPIKey?: boolean | null
  readonly apiKey?: string | null
  readonly apiKeyIndex?: string | null
}

/** The key that the account has; none where it was made under another secret, with which no request would find it. */
function keyOf(payload: Payload, { enableAPIKey, apiKey, apiKeyIndex }: Account): string | undefined {
  if (enableAPIKey !== true || !apiKey) return undefined
  const key = payload.decrypt(apiKey)
  return createHmac('sha256', payload.secret).update(key).digest('hex') === apiKeyIndex ? key : undefined
}
