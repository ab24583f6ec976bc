'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { sentenceOf } from './sentence-of.ts'

/** Takes back a schedule, for those who may publish its record; others are told that they may not. */
export function ScheduleCancel({ id }: { readonly id: string }) {
  const { config } = useConfig()
  const router = useRouter()
  const cancel = async () => {
    const response = await fetch(`${config.serverURL}${config.routes.api}/schedules/${id}/cancel`, {
      method: 'POST',
      credentials: 'include',
    }).catch(() => undefined)
    if (!response?.ok) return toast.error(await sentenceOf(response))
    toast.success('已取消。')
    router.refresh()
  }
  return (
    <button className="btn btn--style-secondary btn--size-small" onClick={cancel} type="button">
      取消这项任务
    </button>
  )
}
