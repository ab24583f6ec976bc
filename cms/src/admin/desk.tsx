import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { personOf } from '../access/person.ts'
import { holdIn } from '../publications/hold.ts'
import { timeZone } from '../publications/portal.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { scheduleActions, scheduleStates } from '../schedules/schedule-words.ts'
import { latestPublications, nextSchedules, openDrafts } from './desk-lists.ts'
import { HoldNotice } from './hold-notice.tsx'
import { type ContentSlug, informationLabels } from './information-labels.ts'
import { operationWords, stateOf, stateWord, timeWords } from './progress-words.ts'
import { scheduleMarks } from './schedule-marks.ts'
import { StateMark } from './state-mark.tsx'

/** 首页: what a clerk begins the day with. Begin something new, go on with a draft, see what became of what was published. */
export async function Desk({ payload, permissions, user }: ServerProps) {
  const person = personOf(user)
  if (person === undefined || user === undefined) return null
  const { admin } = payload.config.routes
  const mayCreate = (slug: ContentSlug) => Boolean(permissions?.collections?.[slug]?.create)
  const creatable = (Object.keys(informationLabels) as ContentSlug[]).filter(mayCreate)
  const raw = rawDatabase(payload)
  const [drafts, publications, schedules, hold, zone] = await Promise.all([
    openDrafts(payload, user, person),
    latestPublications(payload, user),
    nextSchedules(payload, user),
    holdIn(raw),
    timeZone(raw, undefined),
  ])
  return (
    <div className="desk">
      <h1 className="desk__greeting">{person.name}，您好</h1>
      {hold === undefined ? null : <HoldNotice hold={hold} zone={zone} />}
      {creatable.length === 0 ? null : (
        <nav aria-label="新建" className="desk__new">
          {creatable.map((slug) => (
            <Link className="desk__begin" href={`${admin}/collections/${slug}/create`} key={slug} prefetch={false}>
              新建{informationLabels[slug]}
            </Link>
          ))}
        </nav>
      )}
      <div className="desk__lists">
        <section aria-labelledby="desk-drafts">
          <h2 id="desk-drafts">待发布的草稿</h2>
          {drafts.length === 0 ? (
            <p className="desk__none">没有未发布的草稿。</p>
          ) : (
            <ul>
              {drafts.map(({ slug, id, title, updatedAt, standing }) => (
                <li key={`${slug}/${id}`}>
                  <Link href={`${admin}/collections/${slug}/${id}`} prefetch={false}>
                    {title}
                  </Link>
                  <span>
                    {informationLabels[slug]} · {timeWords(updatedAt)} 保存
                    {standingWords[standing]}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="desk-publications">
          <h2 id="desk-publications">
            最近的发布记录
            <Link href={`${admin}/collections/publications`} prefetch={false}>
              全部
            </Link>
          </h2>
          {publications.length === 0 ? (
            <p className="desk__none">还没有发布过。</p>
          ) : (
            <ul>
              {publications.map((publication) => (
                <li key={publication.id}>
                  <Link href={`${admin}/collections/publications/${publication.id}`} prefetch={false}>
                    {publication.title || '（无标题）'}
                  </Link>
                  <span>
                    <StateMark state={stateOf(publication)} /> {stateWord(publication)} ·{' '}
                    {operationWords[publication.operation]} · {publication.by} · {timeWords(publication.at)}
                    {publication.address && stateOf(publication) === 'live' ? (
                      <>
                        {' · '}
                        <a href={publication.address} rel="noopener" target="_blank">
                          查看网页
                        </a>
                      </>
                    ) : null}
                  </span>
                  {publication.failure && stateOf(publication) === 'failed' ? (
                    <p className="desk__fault">{publication.failure}</p>
                  ) : null}
                </li>
              ))}
            </ul>
          )}
        </section>
        {schedules.length === 0 ? null : (
          <section aria-labelledby="desk-schedules">
            <h2 id="desk-schedules">
              定时任务
              <Link href={`${admin}/collections/schedules`} prefetch={false}>
                全部
              </Link>
            </h2>
            <ul>
              {schedules.map(({ id, type, recordId, title, state, at, action, byName, outcome }) => (
                <li key={id}>
                  <Link href={`${admin}/collections/${type}/${recordId}`} prefetch={false}>
                    {title || '（无标题）'}
                  </Link>
                  <span>
                    <StateMark state={scheduleMarks[state]} /> {scheduleStates[state]} · {timeWords(at, zone)}{' '}
                    {scheduleActions[action]} · {byName}排定
                  </span>
                  {state === 'missed' ? <p className="desk__fault">{outcome}</p> : null}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}

const standingWords = { new: '', published: ' · 已发布，有未发布的改动', withdrawn: ' · 已撤回' } as const
