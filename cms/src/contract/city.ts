import type { Payload } from 'payload'
import type { User } from './people.ts'
import { person } from './people.ts'

/** The least of a portal that documents can be published in, and people with each role. */
export interface City {
  readonly administrator: User
  readonly editor: User
  readonly approver: User
  /** An approver of another authority. */
  readonly stranger: User
  readonly government: string
  readonly housing: string
  readonly section: string
  readonly topic: string
}

export const creditCode = '11330000MB1234567X'

export async function foundCity(payload: Payload): Promise<City> {
  const administrator = await person(payload, 'administrator', { roles: ['administrator'] })
  const structure = { user: administrator, overrideAccess: false, depth: 0, draft: false } as const
  const authority = async (code: string, name: string, unifiedCreditCode: string) => {
    const data = {
      code,
      name,
      kind: 'government',
      level: 'municipal',
      divisionCode: '330000',
      unifiedCreditCode,
      _status: 'published',
    } as const
    return String((await payload.create({ ...structure, collection: 'authority', data })).id)
  }
  const government = await authority('yunting-government', '云汀市人民政府', creditCode)
  const housing = await authority('yunting-housing', '云汀市住房和城乡建设局', '11330000MB7654321Y')
  const section = await payload.create({
    ...structure,
    collection: 'section',
    data: {
      code: 'documents',
      name: '政策文件',
      description: '市政府文件。',
      kind: 'policy',
      _status: 'published',
    } as never,
  })
  const topic = await payload.create({
    ...structure,
    collection: 'topic',
    data: { code: 'housing', name: '住房保障', _status: 'published' },
  })
  await payload.create({
    ...structure,
    collection: 'site',
    data: { ...siteSettings, sponsor: government, _status: 'published' } as never,
  })
  return {
    administrator,
    editor: await person(payload, 'editor', { roles: ['editor'], authorities: [government] }),
    approver: await person(payload, 'approver', { roles: ['approver'], authorities: [government] }),
    stranger: await person(payload, 'stranger', { roles: ['editor', 'approver'], authorities: [housing] }),
    government,
    housing,
    section: String(section.id),
    topic: String(topic.id),
  }
}

const siteSettings = {
  code: 'site',
  name: '云汀市人民政府门户网站',
  domain: 'www.yunting.example',
  description: '云汀市政务公开平台。',
  contact: { phone: '0500-5550100' },
  siteIdCode: '3300000001',
  timeZone: 'Asia/Shanghai',
}
