import type { CollectionSlug } from 'payload'
import { type Adapter, type FieldOf, idOf, isBlank, type PublishContext, type StoreContext } from './adapter.ts'

/**
 * What a reference to a record that was never published is passed on as: it is no record's key, so that the gate refuses
 * it and says so at the field.
 */
export const neverPublished = '_never-published_'

/** A reference is stored as the id of the record, with its collection where there may be several. */
export const references: Adapter<'references'> = {
  edit: ({ to, many }) => {
    const relationTo = (to.length === 1 ? to[0] : [...to]) as CollectionSlug | CollectionSlug[]
    return { type: 'relationship', hasMany: many, relationTo } as ReturnType<Adapter<'references'>['edit']>
  },
  store: (value, field, context) => {
    if (value === undefined) return field.many ? [] : null
    return field.many
      ? (value as readonly string[]).map((reference) => relationTo(reference, field, context))
      : relationTo(value as string, field, context)
  },
  publish: (stored, field, context) => {
    if (!field.many) return referenceIn(stored, field, context)
    if (!Array.isArray(stored)) return undefined
    const found = stored.map((one) => referenceIn(one, field, context)).filter((one) => one !== undefined)
    return found.length === 0 ? undefined : found
  },
}

function relationTo(reference: string, { to }: FieldOf<'references'>, { idOf }: StoreContext): unknown {
  const id = idOf(reference)
  return to.length === 1 ? id : { relationTo: reference.slice(0, reference.indexOf('/')), value: id }
}

function referenceIn(stored: unknown, { to }: FieldOf<'references'>, context: PublishContext): string | undefined {
  if (isBlank(stored)) return undefined
  const polymorphic = typeof stored === 'object' && stored !== null && 'relationTo' in stored && 'value' in stored
  const type = polymorphic ? String(stored.relationTo) : String(to[0])
  const id = idOf(polymorphic ? stored.value : stored)
  return context.referenceOf(type, id) ?? `${type}/${neverPublished}${id}`
}
