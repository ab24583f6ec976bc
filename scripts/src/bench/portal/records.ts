import { keyOf } from '@gongkai/content-model/content-type'
import type { Authority } from '@gongkai/content-model/types/authority'
import type { BulletinIssue } from '@gongkai/content-model/types/bulletin-issue'
import type { Disclosure } from '@gongkai/content-model/types/disclosure'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import type { Interpretation } from '@gongkai/content-model/types/interpretation'
import type { LegalRelation, NormativeDocument } from '@gongkai/content-model/types/normative-document'
import type { Plan } from '@gongkai/content-model/types/plan'
import { addDays } from '@gongkai/content-model/values/calendar-day'
import {
  type DocumentNumber,
  formatDocumentNumber,
  parseDocumentNumber,
} from '@gongkai/content-model/values/document-number'
import { formatIndexNumber } from '@gongkai/content-model/values/index-number'
import { type City, drawPublisher } from './city.ts'
import { markedSentence, markOf } from './mark.ts'
import { Random } from './random.ts'
import type { Entry, Texts } from './texts.ts'

export interface Mix {
  readonly count: number
  /** The share of records that are short notices. */
  readonly short: number
}

/** The records of a portal besides its structure, one after another. The same city, texts and mix give the same records. */
export function* recordsOf(city: City, texts: Texts, { count, short }: Mix): Generator<PublishedRecord> {
  const register = new Register()
  for (let at = 0; at < count; at += 1) {
    const random = new Random(`record ${at}`)
    const entry = entryAt(texts, at)
    const publisher = drawPublisher(city, random)
    const isShort = random.share() < short
    const body = bodyOf(texts, at, isShort)
    const about: About = { at, random, entry, publisher, body, city, register }
    yield makers[kindAt(at, register)](about)
  }
}

interface About {
  readonly at: number
  readonly random: Random
  readonly entry: Entry
  readonly publisher: Authority
  readonly body: string
  readonly city: City
  readonly register: Register
}

/** What records that come later need to know of those before. */
class Register {
  readonly documents: {
    reference: `normative-document/${string}`
    title: string
    signedOn: string
    repealed: boolean
  }[] = []
  issues = 0
  readonly #serials = new Map<string, number>()
  readonly #numbers = new Set<string>()

  serial(of: string): number {
    const next = (this.#serials.get(of) ?? 0) + 1
    this.#serials.set(of, next)
    return next
  }

  /** The number, or where another document has it, the next one that is free. */
  unique(number: Extract<DocumentNumber, { form: 'issued' }>): DocumentNumber {
    const { code, year } = number
    let serial = number.serial
    while (this.#numbers.has(`${code}${year}/${serial}`)) serial = 1000 + this.serial(`number ${code}${year}`)
    this.#numbers.add(`${code}${year}/${serial}`)
    return { form: 'issued', code, year, serial, printed: formatDocumentNumber({ ...number, serial }) }
  }
}

type Kind = 'document' | 'disclosure' | 'interpretation' | 'plan' | 'bulletin'

/** Of 200 records 140 documents, 50 disclosures, 8 interpretations, one plan and one bulletin issue. */
function kindAt(at: number, { documents, issues }: Register): Kind {
  const place = (at * 77) % 200
  if (place < 140 || documents.length < 10) return 'document'
  if (place < 190) return 'disclosure'
  if (place < 198) return 'interpretation'
  return place === 198 ? 'plan' : issues < mostIssues ? 'bulletin' : 'disclosure'
}

const mostIssues = 12 * 40

const makers: Readonly<Record<Kind, (about: About) => PublishedRecord>> = {
  document,
  disclosure,
  interpretation,
  plan,
  bulletin,
}

/** Beyond their count titles come again, and say how often. */
function entryAt({ entries }: Texts, at: number): Entry {
  const entry = entries[at % entries.length]
  if (entry === undefined) throw new Error('There is no entry to make a record of.')
  const round = Math.floor(at / entries.length)
  return round === 0 ? entry : { ...entry, title: `${entry.title}（${round + 1}）` }
}

/** Another text for each record: the first time whole, then with parts left out, parts of another text, and another beginning. */
function bodyOf(texts: Texts, at: number, short: boolean): string {
  const random = new Random(`body of ${at}`)
  const own = texts.blocks(at % texts.bodies)
  const round = Math.floor(at / texts.bodies)
  const blocks = short ? own.filter(isParagraph).slice(0, 1 + random.below(3)) : round === 0 ? [...own] : varied()
  blocks.splice(random.below(blocks.length + 1), 0, `<p>${markedSentence(markOf(String(at)))}</p>`)
  return blocks.join('\n')

  function varied(): string[] {
    const from = random.below(own.length)
    const turned = [...own.slice(from), ...own.slice(0, from)].filter(() => random.share() < 0.75)
    const other = texts.blocks(random.below(texts.bodies)).slice(0, Math.ceil(own.length / 4))
    return [...turned, ...other]
  }
}

function isParagraph(block: string): boolean {
  return block.startsWith('<p') && block.length < 400
}

function information({ at, random, entry, publisher, city }: About, register: Register): Information {
  const { publishedOn, signedOn } = entry
  const year = Number(publishedOn.slice(0, 4))
  const code = publisher.unifiedCreditCode ?? ''
  // The numbers before are those of the city's own records.
  const indexNumber = formatIndexNumber(code, year, 10_000 + register.serial(`${code} ${year}`))
  const released = `${publishedOn}T01:${two(at % 60)}:${two(Math.floor(at / 60) % 60)}.000Z`
  return {
    key: keyOf(indexNumber),
    indexNumber,
    title: entry.title,
    publisher: `authority/${publisher.key}`,
    topics: [random.one(city.topics)],
    formedOn: signedOn,
    publishedOn,
    firstReleasedAt: released,
    lastReleasedAt: released,
    disclosureMode: 'proactive',
    language: 'zh-Hans',
    ...(at % 50 === 7 ? { sourceSystem: 'former-portal', sourceRecordId: String(at), retrievedOn: publishedOn } : {}),
  }
}

type Information = Omit<Disclosure, 'type' | 'sections' | 'genre' | 'validThrough' | 'body'>

const levels = [
  ['administrative-normative-document', 'department-documents'],
  ['administrative-normative-document', 'municipal-documents'],
  ['other-policy-document', 'other-documents'],
  ['other-policy-document', 'other-documents'],
  ['other-policy-document', 'superior-documents'],
  ['local-government-rule', 'regulations'],
] as const

function document(about: About): NormativeDocument {
  const { at, random, entry, publisher, body, city, register } = about
  const [levelOfForce, section] = random.one(levels)
  const outside = section === 'superior-documents' ? city.outside.get(entry.issuer) : undefined
  const issuer = outside ?? publisher
  const effectiveOn = addDays(entry.signedOn, random.below(60))
  const number = numberOf(about)
  const legalRelations = relationsOf(about)
  const record: NormativeDocument = {
    type: 'normative-document',
    ...information(about, register),
    sections: [`section/${section}`],
    levelOfForce,
    ...(number === undefined ? {} : { documentNumbers: [number] }),
    documentKind: kindIn(entry.title),
    issuers: [{ authority: `authority/${issuer.key}`, nameAsIssued: issuer.name }],
    draftedBy: [`authority/${publisher.key}`],
    signedOn: entry.signedOn,
    promulgatedOn: entry.publishedOn,
    effectiveOn,
    validityTerm: random.share() < 0.4 ? { kind: 'years', years: 5 + 5 * random.below(3) } : { kind: 'unstated' },
    registrations: [
      { unifiedNumber: `YT-${entry.signedOn.slice(0, 4)}-${String(at).padStart(6, '0')}`, reason: 'first' },
    ],
    targetGroups: [random.one(['residents', 'enterprises', 'citizens', 'farmers'] as const)],
    ...(legalRelations.length === 0 ? {} : { legalRelations }),
    editions: [{ kind: 'original', body }],
  }
  register.documents.push({
    reference: `normative-document/${record.key}`,
    title: record.title,
    signedOn: entry.signedOn,
    repealed: false,
  })
  return record
}

/** As the catalogue gives it, where that is a whole number; a made-up one for others; none on some. */
function numberOf({ random, entry, register }: About): DocumentNumber | undefined {
  const read = entry.number === undefined ? undefined : parseDocumentNumber(entry.number)
  if (read?.form === 'issued') return register.unique(read)
  if (random.share() < 0.3) return undefined
  const year = Number(entry.signedOn.slice(0, 4))
  return register.unique({
    form: 'issued',
    code: '云政发',
    year,
    serial: register.serial(`made up ${year}`),
    printed: '',
  })
}

function relationsOf({ random, entry, register: { documents } }: About): LegalRelation[] {
  const relations: LegalRelation[] = []
  for (const [act, share] of [
    ['basis', 0.2],
    ['implements', 0.05],
    ['repeals', 0.05],
  ] as const) {
    if (documents.length === 0 || random.share() >= share) continue
    const target = random.one(documents)
    if (target.signedOn > entry.signedOn || target.repealed) continue
    if (act === 'repeals') target.repealed = true
    if (relations.some((relation) => relation.target === target.reference)) continue
    relations.push({ act, target: target.reference, citation: { title: target.title } })
  }
  return relations
}

function kindIn(title: string): NonNullable<NormativeDocument['documentKind']> {
  const ends = {
    决定: 'decision',
    意见: 'opinions',
    通告: 'public-notice',
    公告: 'announcement',
    批复: 'reply',
    函: 'letter',
  } as const
  const found = (Object.keys(ends) as (keyof typeof ends)[]).find((end) => title.endsWith(end))
  return found === undefined ? 'notice' : ends[found]
}

const genres = [
  ['public-notice', 'notices'],
  ['public-notice', 'notices'],
  ['list', 'notices'],
  ['finance', 'finance'],
  ['news', 'news'],
  ['land-expropriation', 'land-notices'],
] as const

function disclosure(about: About): Disclosure {
  const [genre, section] = about.random.one(genres)
  return {
    type: 'disclosure',
    ...information(about, about.register),
    sections: [`section/${section}`],
    genre,
    body: about.body,
  }
}

function interpretation(about: About): Interpretation {
  const { reference, title } = about.random.one(about.register.documents)
  return {
    type: 'interpretation',
    ...information(about, about.register),
    title: `《${title}》解读（${about.at}）`,
    sections: ['section/interpretations'],
    form: 'text',
    interprets: [reference],
    interpreterRole: 'drafter',
    body: about.body,
  }
}

function plan(about: About): Plan {
  const { random, entry, publisher } = about
  const periodFrom = Number(entry.signedOn.slice(0, 4))
  return {
    type: 'plan',
    ...information(about, about.register),
    sections: ['section/plans'],
    planKind: random.one(['sectoral', 'regional'] as const),
    level: 'municipal',
    periodFrom,
    periodTo: periodFrom + 5,
    standing: 'historical',
    compiledBy: [`authority/${publisher.key}`],
    parts: [{ kind: 'text', title: '文本', body: about.body }],
  }
}

function bulletin(about: About): BulletinIssue {
  const { random, register } = about
  const issue = register.issues++
  const year = 1984 + Math.floor(issue / 12)
  const issueNumber = 1 + (issue % 12)
  const printedOn = `${year}-${two(issueNumber)}-28`
  const base = information(
    { ...about, entry: { ...about.entry, signedOn: printedOn, publishedOn: printedOn } },
    register,
  )
  return {
    type: 'bulletin-issue',
    ...base,
    title: `云汀市人民政府公报${year}年第${issueNumber}期`,
    sections: ['section/bulletins'],
    periodical: 'periodical/yunting-bulletin',
    year,
    issueKind: 'regular',
    issueNumber,
    cumulativeIssueNumber: { from: 1001 + issue },
    printedOn,
    contents: [
      ...Array.from({ length: 5 }, () => random.one(register.documents)).map(({ reference, title }, at) => ({
        group: 'government-documents' as const,
        target: reference,
        title,
        pageFrom: 3 + at,
      })),
      { group: 'chronicle', title: '大事记', body: about.body, pageFrom: 30 },
    ],
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
