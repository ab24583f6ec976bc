import { publicationContext } from '@gongkai/cms/publications/context'
import { APIError, type Payload, ValidationError } from 'payload'
import { type CmsDoor, RefusedByCms, type Row } from './door.ts'

/** Straight into the database, where no CMS runs. Reads as the system, writes as the importer's account. */
export function localDoor(payload: Payload, importer: Row): CmsDoor {
  const writing = {
    user: { ...importer, collection: 'users' } as never,
    overrideAccess: false,
    depth: 0,
    context: publicationContext({ kind: 'import' }),
  } as const
  const read = { depth: 0, overrideAccess: true, trash: true, pagination: false } as const
  return {
    find: async (collection, field, how, words) => {
      const found = await payload.find({ collection, where: { [field]: { [how]: words } }, ...read })
      return found.docs as unknown as Row[]
    },
    all: async (collection) => (await payload.find({ collection, ...read })).docs as unknown as Row[],
    create: (collection, data, draft) =>
      refusable(() => payload.create({ collection, data: data as never, draft, ...writing })),
    update: (collection, id, data, draft) =>
      refusable(() => payload.update({ collection, id, data: data as never, draft, ...writing })),
    upload: ({ name, mimeType, bytes }) => {
      const file = { name, mimetype: mimeType, data: Buffer.from(bytes), size: bytes.length }
      return refusable(() => payload.create({ collection: 'files', data: {} as never, file, ...writing }))
    },
    close: () => payload.destroy(),
  }
}

async function refusable(write: () => Promise<unknown>): Promise<Row> {
  try {
    return (await write()) as Row
  } catch (error) {
    if (error instanceof ValidationError) {
      const { errors } = error.data
      throw new RefusedByCms(
        errors.map(({ label, message }) => (label === undefined ? message : `${String(label)}：${message}`)),
        errors.map(({ path }) => path),
      )
    }
    if (error instanceof APIError && error.status < 500) throw new RefusedByCms([error.message], [])
    throw error
  }
}
