import type { Payload, TypedUser } from 'payload'
import type { Person } from '../access/person.ts'
import type { PublicationShown } from '../publications/publication-shown.ts'
import { type Schedule, scheduleOf } from '../schedules/schedule.ts'
import { type ContentSlug, informationLabels } from './information-labels.ts'

export interface OpenDraft {
  readonly slug: ContentSlug
  readonly id: string | number
  readonly title: string
  readonly updatedAt: string
  /** What the public has of it. */
  readonly standing: 'new' | 'published' | 'withdrawn'
}

const shown = 8

/** Drafts of the person's authorities (administrators: of all) that are not published yet, latest first. */
export async function openDrafts(payload: Payload, user: TypedUser, person: Person): Promise<OpenDraft[]> {
  const own = person.roles.includes('administrator') ? {} : { publisher: { in: [...person.authorities] } }
  const found = await Promise.all(
    (Object.keys(informationLabels) as ContentSlug[]).map(async (collection) => {
      const { docs } = await payload.find({
        collection,
        draft: true,
        where: { and: [{ _status: { equals: 'draft' } }, own] },
        select: { title: true, updatedAt: true, key: true },
        sort: '-updatedAt',
        limit: shown,
        depth: 0,
        pagination: false,
        overrideAccess: false,
        user,
      })
      const ids = docs.map(({ id }) => id)
      const live = ids.length === 0 ? [] : await publishedOf(payload, user, collection, ids)
      return docs.map(
        ({ id, title, updatedAt, key }): OpenDraft => ({
          slug: collection,
          id,
          title: title || '（无标题）',
          updatedAt,
          standing: live.includes(String(id)) ? 'published' : key ? 'withdrawn' : 'new',
        }),
      )
    }),
  )
  return found
    .flat()
    .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt))
    .slice(0, shown)
}

async function publishedOf(
  payload: Payload,
  user: TypedUser,
  collection: ContentSlug,
  ids: readonly (string | number)[],
): Promise<string[]> {
  const { docs } = await payload.find({
    collection,
    where: { and: [{ id: { in: [...ids] } }, { _status: { equals: 'published' } }] },
    select: {},
    limit: ids.length,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user,
  })
  return docs.map(({ id }) => String(id))
}

/** The latest rows of the log. */
export async function latestPublications(payload: Payload, user: TypedUser): Promise<PublicationShown[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    sort: '-createdAt',
    limit: shown,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user,
  })
  return docs
}

const missedIsShown = 7 * 24 * 60 * 60 * 1000

/** What is scheduled next, after what lately could not be carried out. */
export async function nextSchedules(payload: Payload, user: TypedUser): Promise<Schedule[]> {
  const lately = new Date(Date.now() - missedIsShown).toISOString()
  const { docs } = await payload.find({
    collection: 'schedules',
    where: {
      or: [
        { state: { in: ['waiting', 'running'] } },
        { and: [{ state: { equals: 'missed' } }, { executedAt: { greater_than: lately } }] },
      ],
    },
    sort: 'at',
    limit: shown,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user,
  })
  return docs.map(scheduleOf)
}
