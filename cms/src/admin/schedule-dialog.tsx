'use client'

import {
  Button,
  Modal,
  toast,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useLocale,
  useModal,
} from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { SchedulesOfRecord } from '../schedules/schedule-endpoints.ts'
import { type ScheduleAction, scheduleActions } from '../schedules/schedule-words.ts'
import { DayInput } from './day-input.tsx'
import { whenWords } from './schedule-when.ts'
import { sentenceOf } from './sentence-of.ts'
import { noWithdrawal, WithdrawalFields, withdrawalSaid } from './withdrawal-fields.tsx'
import { writtenDay } from './written-day.ts'
import { writtenTime } from './written-time.ts'

export function scheduleDialog(action: ScheduleAction, id: string | number): string {
  return `schedule-${action}-${id}`
}

interface Props {
  readonly action: ScheduleAction
  readonly known: SchedulesOfRecord
  readonly onScheduled: () => Promise<void>
}

/** 定时发布, 定时撤回: a day and a time of the portal; of a publication what is in the form is saved first, and is what is scheduled. */
export function ScheduleDialog({ action, known, onScheduled }: Props) {
  const { id = '', collectionSlug = '', data, setUnpublishedVersionCount } = useDocumentInfo()
  const { config } = useConfig()
  const { closeModal } = useModal()
  const { code: locale } = useLocale()
  const { submit } = useForm()
  const isModified = useFormModified()
  const [day, setDay] = useState('')
  const [time, setTime] = useState('')
  const [withdrawal, setWithdrawal] = useState(noWithdrawal)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const names = useId()
  const slug = scheduleDialog(action, id)
  const address = `${config.serverURL}${config.routes.api}/${collectionSlug}/${id}`
  const label = `定时${scheduleActions[action]}`

  const close = () => {
    setFault('')
    closeModal(slug)
  }
  /** Saves the form as the button 保存草稿 does. */
  const saveDraft = async (): Promise<boolean> => {
    const saved = await submit({
      action: `${address}?locale=${locale}&depth=0&fallback-locale=null&draft=true`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    if (saved) setUnpublishedVersionCount((count) => count + 1)
    return Boolean(saved)
  }
  const schedule = async () => {
    const isSaving = action === 'publish' && isModified
    if (isSaving && !(await saveDraft())) return setFault('草稿没有保存，所以没有排定。请看表单上的提示。')
    const said = action === 'publish' ? (isSaving ? {} : { savedAt: data?.updatedAt }) : withdrawalSaid(withdrawal)
    const response = await fetch(`${address}/schedules`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action, day: writtenDay(day), time: writtenTime(time), ...said }),
    }).catch(() => undefined)
    if (!response?.ok) return setFault(await sentenceOf(response))
    const { doubts } = (await response.json()) as { doubts: string | null }
    close()
    if (doubts === null) toast.success('已排定。')
    else toast.warning('已排定，但现在还不符合发布要求，见“定时任务”。')
    await onScheduled()
  }
  const confirm = async () => {
    setBusy(true)
    await schedule().finally(() => setBusy(false))
  }

  return (
    <Modal className="withdraw" slug={slug}>
      <form
        aria-labelledby={`${names}-title`}
        className="withdraw__form"
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          void confirm()
        }}
      >
        <h2 id={`${names}-title`}>{label}</h2>
        <p>{explanations[action]}</p>
        {action === 'publish' && isModified ? <p>表单里有没保存的改动，排定时先存为草稿。</p> : null}
        <div className="schedule-dialog__when">
          <div>
            <label htmlFor={`${names}-day`}>日期</label>
            <DayInput id={`${names}-day`} label="日期" onChange={setDay} value={day} />
          </div>
          <div>
            <label htmlFor={`${names}-time`}>时间</label>
            <input
              id={`${names}-time`}
              inputMode="numeric"
              onBlur={(event) => setTime(writtenTime(event.target.value))}
              onChange={(event) => setTime(event.target.value)}
              placeholder="如 09:30"
              type="text"
              value={time}
            />
          </div>
        </div>
        <p aria-live="polite" className="schedule-dialog__words">
          {whenWords({ day: writtenDay(day), time: writtenTime(time), zone: known.zone, today: known.today })}
        </p>
        {action === 'withdraw' ? (
          <WithdrawalFields
            except={{ collection: collectionSlug, id }}
            onChange={setWithdrawal}
            withdrawal={withdrawal}
          />
        ) : null}
        {fault === '' ? null : (
          <p className="withdraw__fault" role="alert">
            {fault}
          </p>
        )}
        <div className="withdraw__actions">
          <Button buttonStyle="secondary" margin={false} onClick={close} size="medium" type="button">
            取消
          </Button>
          <Button disabled={isBusy} margin={false} size="medium" type="submit">
            {isBusy ? '正在排定…' : '排定'}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

const explanations = {
  publish: '到时发布的就是现在这一版。排定以后再改，改动留作草稿，不会跟着发布；要发布改动，请取消后重新排定。',
  withdraw: '到时自动撤回，立即生效，公众打开原网址看到撤回的理由。要马上撤回，请用“发布”旁边的“撤回”。',
} as const
