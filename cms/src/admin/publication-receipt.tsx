import { isTypeName } from '@gongkai/content-model/types/index'
import type { UIFieldServerComponent } from 'payload'
import { rawDatabase } from '../publications/raw-database.ts'
import { PublicationState } from './publication-state.tsx'

/** Above a row of the log: how far it is, with ways to its record and to the others that one release carries. */
export const PublicationReceipt: UIFieldServerComponent = async ({ data, id, payload }) => {
  const { record, release } = data as { record?: string; release?: number | null }
  const [type = '', key = ''] = (record ?? '').split('/')
  const row = isTypeName(type)
    ? await rawDatabase(payload).one(type, { key: { equals: key } }, { select: { key: true } })
    : undefined
  const { docs } = await payload.find({
    collection: 'schedules',
    where: { publication: { equals: String(id) } },
    limit: 1,
    depth: 0,
    pagination: false,
    select: {},
  })
  const collections = `${payload.config.routes.admin}/collections`
  return (
    <div className="publication-receipt">
      <PublicationState />
      <p className="publication-receipt__ways">
        {row === undefined ? null : <a href={`${collections}/${type}/${row.id}`}>打开这条信息</a>}
        {docs[0] === undefined ? null : <a href={`${collections}/schedules/${docs[0].id}`}>由定时任务办理，看任务</a>}
        {release === null || release === undefined ? null : (
          <a href={`${collections}/publications?where[release][equals]=${release}`}>看同一次更新的全部</a>
        )}
      </p>
    </div>
  )
}
