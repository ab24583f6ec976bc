'use client'

import { toast, useConfig, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ScheduleShown, SchedulesOfRecord } from '../schedules/schedule-endpoints.ts'
import { scheduleActions, scheduleStates } from '../schedules/schedule-words.ts'
import { timeWords } from './progress-words.ts'
import { ScheduleDialog, scheduleDialog } from './schedule-dialog.tsx'
import { scheduleMarks } from './schedule-marks.ts'
import { sentenceOf } from './sentence-of.ts'
import { StateMark } from './state-mark.tsx'

/** 定时任务 beside the form: what is scheduled for this record, and where those who may publish it schedule and take back. */
export function SchedulePanel() {
  const {
    id,
    collectionSlug,
    lastUpdateTime,
    versionCount,
    hasPublishedDoc,
    incrementVersionCount,
    setHasPublishedDoc,
  } = useDocumentInfo()
  const { config } = useConfig()
  const { openModal } = useModal()
  const [known, setKnown] = useState<SchedulesOfRecord>()
  const api = `${config.serverURL}${config.routes.api}`

  const look = useCallback(async () => {
    const response = await fetch(`${api}/${collectionSlug}/${id}/schedules`, { credentials: 'include' }).catch(
      () => undefined,
    )
    if (response?.ok) setKnown((await response.json()) as SchedulesOfRecord)
  }, [api, collectionSlug, id])

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever was saved, published or withdrawn is a reason to look again.
  useEffect(() => {
    if (id !== undefined) void look()
  }, [id, look, lastUpdateTime, versionCount, hasPublishedDoc])
  useLookWhenDue(known, look)

  // What was published or withdrawn by schedule is no longer as the form was opened with, and its receipt has to look again.
  const isPublished = known?.isPublished
  useEffect(() => {
    if (isPublished !== undefined) setHasPublishedDoc(isPublished)
  }, [isPublished, setHasPublishedDoc])
  const done = known?.schedules.filter(({ state }) => state === 'done').length
  const before = useRef(done)
  useEffect(() => {
    if (done !== undefined && before.current !== undefined && done > before.current) incrementVersionCount()
    before.current = done
  }, [done, incrementVersionCount])

  const cancel = async (schedule: ScheduleShown) => {
    const response = await fetch(`${api}/schedules/${schedule.id}/cancel`, {
      method: 'POST',
      credentials: 'include',
    }).catch(() => undefined)
    if (response?.ok) toast.success('已取消。')
    else toast.error(await sentenceOf(response))
    await look()
  }

  if (id === undefined || collectionSlug === undefined || known === undefined) return null
  const { schedules, mayPublish, zone } = known
  if (schedules.length === 0 && !mayPublish) return null
  return (
    <section aria-label="定时任务" className="schedule-panel">
      <h3>定时任务</h3>
      {schedules.length === 0 ? <p className="schedule-panel__none">没有排定的发布或撤回。</p> : null}
      <ul>
        {schedules.map((schedule) => (
          <li key={schedule.id}>
            <ScheduledItem onCancel={mayPublish ? () => cancel(schedule) : undefined} schedule={schedule} zone={zone} />
          </li>
        ))}
      </ul>
      {mayPublish ? (
        <p className="schedule-panel__actions">
          <button
            className="btn btn--style-secondary btn--size-small"
            onClick={() => openModal(scheduleDialog('publish', id))}
            type="button"
          >
            定时发布
          </button>
          {collectionSlug === 'site' ? null : (
            <button
              className="btn btn--style-secondary btn--size-small"
              onClick={() => openModal(scheduleDialog('withdraw', id))}
              type="button"
            >
              定时撤回
            </button>
          )}
        </p>
      ) : null}
      {mayPublish ? (
        <>
          <ScheduleDialog action="publish" known={known} onScheduled={look} />
          <ScheduleDialog action="withdraw" known={known} onScheduled={look} />
        </>
      ) : null}
    </section>
  )
}

function ScheduledItem({
  schedule,
  zone,
  onCancel,
}: {
  readonly schedule: ScheduleShown
  readonly zone: string
  readonly onCancel: (() => Promise<void>) | undefined
}) {
  const { action, at, state, byName, savedAt, digest, doubts, outcome } = schedule
  const words = `${timeWords(at, zone)} ${scheduleActions[action]}`
  return (
    <>
      <p className="schedule-panel__head">
        <StateMark state={scheduleMarks[state]} /> {words}
        {state === 'waiting' ? null : <em>{scheduleStates[state]}</em>}
      </p>
      <p>
        {byName}排定
        {action === 'publish' ? `；排定的版本：${timeWords(savedAt, zone)}保存，${digest.slice(0, 8)}` : ''}
      </p>
      {outcome ? <p className={state === 'missed' ? 'schedule-panel__fault' : undefined}>{outcome}</p> : null}
      {doubts && state === 'waiting' ? (
        <p className="schedule-panel__fault">
          现在还不能发布，到时仍不改好就不会发布：
          {'\n'}
          {doubts}
        </p>
      ) : null}
      {state === 'waiting' && onCancel !== undefined ? (
        <button aria-label={`取消：${words}`} className="schedule-panel__cancel" onClick={onCancel} type="button">
          取消
        </button>
      ) : null}
    </>
  )
}

/** Milliseconds between looks while something is due, and the longest that a timer is trusted. */
const often = 700
const longest = 60_000

/** Looks again when the next schedule is due, until it is done. */
function useLookWhenDue(known: SchedulesOfRecord | undefined, look: () => Promise<void>): void {
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn waits anew.
  useEffect(() => {
    const open = known?.schedules.filter(({ state }) => state === 'waiting' || state === 'running') ?? []
    if (open.length === 0) return
    const due = Math.min(...open.map(({ at }) => Date.parse(at))) - Date.now()
    const timer = setTimeout(
      async () => {
        if (due <= longest) await look()
        setTurn((count) => count + 1)
      },
      Math.min(Math.max(due + often, often), longest),
    )
    return () => clearTimeout(timer)
  }, [known, look, turn])
}
