import { keyOf } from '@gongkai/content-model/content-type'
import { recordPath, referenceOf } from '@gongkai/content-model/paths'
import type { Move, Tombstone } from '@gongkai/content-model/snapshot/manifest'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'
import { isInformation, type PublishedRecord, type RecordOf } from '@gongkai/content-model/types/index'
import { addDays } from '@gongkai/content-model/values/calendar-day'
import fc from 'fast-check'

/** Something that happens to what is published; `pick` says to which record. */
export interface Happening {
  readonly what: (typeof happenings)[number]
  readonly pick: number
  readonly other: number
}

const happenings = [
  'create',
  'create-back-dated',
  'import',
  'revise',
  're-date',
  'withdraw',
  'withdraw-around',
  'publish-again',
  'repeal',
  'amend',
  'cite',
  'cite',
  'come-to-be-cited',
  'create-alike',
  'interpret',
  'plan-anew',
  'print',
  'base-item',
  'move',
  'rename-authority',
  'rename-topic',
  'move-topic',
  're-file',
  'next-day',
  'rename-site',
] as const

export const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom(...happenings),
  pick: fc.nat({ max: 10_000 }),
  other: fc.nat({ max: 10_000 }),
})

export interface Standing {
  readonly snapshot: Snapshot
  readonly today: string
  /** Records withdrawn, which may be published again. */
  readonly withdrawn: readonly PublishedRecord[]
  readonly made: number
}

/** What is published after something happened. What cannot happen to the record picked changes nothing. */
export function after(standing: Standing, { what, pick, other }: Happening): Standing {
  const { snapshot, today, made } = standing
  const documents = snapshot.records.filter((record) => record.type === 'normative-document')
  const document = nth(documents, pick)
  const at = instant(made)
  switch (what) {
    case 'create':
      return put(standing, [copyOf(document, made, { signedOn: today })])
    case 'create-back-dated':
      return put(standing, [copyOf(document, made, { signedOn: `${1995 + (other % 30)}-0${1 + (other % 9)}-15` })])
    case 'import':
      return put(standing, [
        {
          ...copyOf(document, made, { signedOn: '1999-03-04' }),
          sourceSystem: 'old',
          sourceRecordId: String(made),
          originalPublishedAt: `${2000 + (other % 25)}-05-06`,
        },
      ])
    case 'revise': {
      const record = nth(snapshot.records.filter(isInformation), pick)
      return put(standing, [{ ...record, title: `${record.title}（修订${made}）`, lastReleasedAt: at }])
    }
    case 're-date': {
      const own = documents.filter(
        ({ publishedOn, signedOn }) => publishedOn === '2026-01-01' && signedOn !== undefined,
      )
      if (own.length === 0) return standing
      const signedOn = addDays(nth(own, pick).signedOn ?? today, (other % 900) - 900)
      return put(standing, [{ ...nth(own, pick), signedOn, effectiveOn: signedOn, lastReleasedAt: at }])
    }
    case 'withdraw': {
      const record = nth(snapshot.records.filter(isInformation), pick)
      return withdraw(standing, record, at)
    }
    // Of what stands around the information whatever nothing needs.
    case 'withdraw-around': {
      const around = snapshot.records.filter(({ type }) => type === 'topic' || type === 'place')
      return withdraw(standing, nth(around, pick), at)
    }
    case 'publish-again': {
      const record = standing.withdrawn[pick % Math.max(1, standing.withdrawn.length)]
      if (record === undefined) return standing
      return {
        ...put(standing, [isInformation(record) ? { ...record, lastReleasedAt: at } : record]),
        withdrawn: standing.withdrawn.filter((one) => one !== record),
      }
    }
    case 'repeal':
    case 'amend': {
      const target = nth(documents, other)
      const relation = {
        act: what === 'repeal' ? ('repeals' as const) : ('amends' as const),
        target: `normative-document/${target.key}` as const,
        citation: { title: target.title },
        effectiveOn: addDays(today, (pick % 5) - 2),
      }
      return put(standing, [{ ...copyOf(document, made, { signedOn: today }), legalRelations: [relation] }])
    }
    // A text cites what is published later, or by several.
    case 'cite': {
      const body = `<p>依照《${citedTitle(other)}》执行，见<a href="/documents/">文件</a>。</p>`
      return put(standing, [copyOf(document, made, { editions: [{ kind: 'original', body }] })])
    }
    case 'come-to-be-cited':
      return put(standing, [{ ...copyOf(document, made, {}), title: citedTitle(other) }])
    // Of the other types of information, each with the relations that its own has.
    case 'create-alike': {
      const alike = snapshot.records.filter(
        ({ type }) => type === 'interpretation' || type === 'plan' || type === 'disclosure',
      )
      return put(standing, [alikeTo(nth(alike, pick) as RecordOf<'interpretation' | 'plan' | 'disclosure'>, made)])
    }
    case 'interpret': {
      const interpretation = nth(
        snapshot.records.filter((record) => record.type === 'interpretation'),
        other,
      )
      return put(standing, [
        { ...interpretation, interprets: [`normative-document/${document.key}`], lastReleasedAt: at },
      ])
    }
    case 'plan-anew': {
      const plans = snapshot.records.filter((record) => record.type === 'plan')
      const [plan, previous] = [nth(plans, other), nth(plans, other + 1)]
      const resting = {
        issuedBy: `normative-document/${document.key}` as const,
        previous: `plan/${previous.key}` as const,
      }
      return plan === previous || previous.previous === `plan/${plan.key}`
        ? standing
        : put(standing, [{ ...plan, ...resting, lastReleasedAt: at }])
    }
    case 'print': {
      const issue = nth(
        snapshot.records.filter((record) => record.type === 'bulletin-issue'),
        other,
      )
      const contents = issue.contents.map(({ edition: _edition, ...entry }, place) =>
        place === 0 ? { ...entry, target: `normative-document/${document.key}` as const } : entry,
      )
      return put(standing, [{ ...issue, contents, lastReleasedAt: at }])
    }
    case 'base-item': {
      const item = nth(
        snapshot.records.filter((record) => record.type === 'standard-catalogue-item'),
        other,
      )
      const base = { target: `normative-document/${document.key}` as const, citation: { title: document.title } }
      return put(standing, [{ ...item, legalBasis: [base, ...item.legalBasis.slice(1)] }])
    }
    // The address of a document that was published twice leads to the other one.
    case 'move': {
      const own = documents.filter(
        (record) =>
          record.publishedOn === '2026-01-01' &&
          !snapshot.records.some((one) => one !== record && JSON.stringify(one).includes(`"${referenceOf(record)}"`)),
      )
      if (own.length === 0) return standing
      return move(standing, nth(own, pick), nth(documents, other), at)
    }
    case 'rename-authority': {
      const authority = nth(
        snapshot.records.filter((record) => record.type === 'authority'),
        pick,
      )
      return put(standing, [{ ...authority, shortName: `新名${made}`, phone: `0571-${made}` }])
    }
    case 'rename-topic': {
      const topic = nth(
        snapshot.records.filter((record) => record.type === 'topic'),
        pick,
      )
      return put(standing, [{ ...topic, name: `新主题${made}` }])
    }
    case 'move-topic': {
      const topics = snapshot.records.filter((record) => record.type === 'topic')
      const roots = topics.filter(({ parent }) => parent === undefined)
      const leaves = topics.filter((one) => !topics.some(({ parent }) => parent === referenceOf(one)))
      const topic = nth(leaves, pick)
      const parent = nth(roots, other)
      return topic === parent ? standing : put(standing, [{ ...topic, parent: `topic/${parent.key}` }])
    }
    case 're-file': {
      const record = nth(
        snapshot.records.filter((one) => one.type === 'disclosure'),
        pick,
      )
      const section = nth(
        snapshot.records.filter((one) => one.type === 'section'),
        other,
      )
      return put(standing, [{ ...record, sections: [`section/${section.key}`] }])
    }
    case 'next-day':
      return { ...standing, today: addDays(today, 1 + (pick % 40)) }
    case 'rename-site': {
      const site = nth(
        snapshot.records.filter((record) => record.type === 'site'),
        0,
      )
      return put(standing, [{ ...site, name: `${site.name.slice(0, 12)}${made}` }])
    }
  }
}

function put(standing: Standing, records: readonly PublishedRecord[]): Standing {
  const { snapshot } = standing
  const byReference = new Map(snapshot.records.map((record) => [referenceOf(record), record]))
  for (const record of records) byReference.set(referenceOf(record), record)
  const references = new Set(records.map(referenceOf))
  const tombstones = snapshot.tombstones.some(({ record }) => references.has(record))
    ? snapshot.tombstones.filter(({ record }) => !references.has(record))
    : snapshot.tombstones
  return {
    ...standing,
    made: standing.made + records.length + 1,
    snapshot: { ...snapshot, records: inOrder([...byReference.values()]), tombstones },
  }
}

function withdraw(standing: Standing, record: PublishedRecord, at: string): Standing {
  const { snapshot } = standing
  const tombstone: Tombstone = {
    path: recordPath(record),
    record: referenceOf(record),
    on: at.slice(0, 10),
    at,
    authority: '云汀市人民政府办公室',
    reason: '内容有误',
  }
  return {
    ...standing,
    made: standing.made + 1,
    withdrawn: [...standing.withdrawn, record],
    snapshot: {
      ...snapshot,
      records: snapshot.records.filter((one) => one !== record),
      tombstones: [...snapshot.tombstones, tombstone].sort((a, b) => (a.path < b.path ? -1 : 1)),
    },
  }
}

function move(standing: Standing, record: PublishedRecord, target: PublishedRecord, at: string): Standing {
  const { snapshot } = standing
  // Addresses lead on at once, to what is there.
  if (record === target || snapshot.moves.some((one) => one.target === recordPath(record))) return standing
  const moved: Move = {
    path: recordPath(record),
    on: at.slice(0, 10),
    at,
    authority: '云汀市人民政府办公室',
    reason: '重复发布',
    target: recordPath(target),
  }
  return {
    ...standing,
    made: standing.made + 1,
    snapshot: {
      ...snapshot,
      records: snapshot.records.filter((one) => one !== record),
      moves: [...snapshot.moves, moved].sort((a, b) => (a.path < b.path ? -1 : 1)),
    },
  }
}

/** Another record like it, with an index number, and so an address, of its own. */
function alikeTo<R extends RecordOf<'interpretation' | 'plan' | 'disclosure'>>(record: R, made: number): R {
  const indexNumber = `${record.indexNumber.slice(0, record.indexNumber.indexOf('/'))}/2026-${90000 + made}`
  const times = { firstReleasedAt: instant(made), lastReleasedAt: instant(made), publishedOn: '2026-01-01' }
  return { ...record, ...times, indexNumber, key: keyOf(indexNumber), title: `${record.title}（又一件${made}）` }
}

/** Another document of the same body and subjects, signed on a day. */
function copyOf(
  { publisher, sections, topics, issuers, indexNumber: given, editions }: RecordOf<'normative-document'>,
  made: number,
  { signedOn = '2025-06-05', ...more }: Partial<RecordOf<'normative-document'>>,
): RecordOf<'normative-document'> {
  const indexNumber = `${given.slice(0, given.indexOf('/'))}/2026-${90000 + made}`
  const body = editions.find((edition) => edition.body !== undefined)?.body ?? '<p>正文。</p>'
  return {
    type: 'normative-document',
    publisher,
    sections,
    ...(topics === undefined ? {} : { topics }),
    ...(issuers === undefined ? {} : { issuers }),
    levelOfForce: 'other-policy-document',
    disclosureMode: 'proactive',
    language: 'zh-Hans',
    signedOn,
    effectiveOn: signedOn,
    editions: [{ kind: 'original', body }],
    title: `云汀市关于第${made}件事的通知`,
    publishedOn: '2026-01-01',
    ...more,
    indexNumber,
    key: keyOf(indexNumber),
    firstReleasedAt: instant(made),
    lastReleasedAt: instant(made),
  }
}

function citedTitle(pick: number): string {
  return `云汀市第${pick % 2}号事项管理办法`
}

function instant(made: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, made)).toISOString()
}

function inOrder(records: readonly PublishedRecord[]): PublishedRecord[] {
  return [...records].sort((a, b) => (referenceOf(a) < referenceOf(b) ? -1 : 1))
}

function nth<T>(values: readonly T[], place: number): T {
  const found = values[place % Math.max(1, values.length)]
  if (found === undefined) throw new Error('There is nothing to pick from.')
  return found
}
