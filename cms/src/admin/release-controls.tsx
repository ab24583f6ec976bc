'use client'

import { Button, Modal, toast, useConfig, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { sentenceOf } from './sentence-of.ts'

/** 回退到上一版 while releases go on, 恢复发布 while they are held; either with a reason that everyone reads. */
export function ReleaseControls({ isHeld }: { readonly isHeld: boolean }) {
  return isHeld ? (
    <ReasonedAction
      action="resume"
      done="已恢复发布。"
      explained="恢复后，暂停期间记下的发布、修改会一起上线。请先确认引起回退的内容已经改正或撤回。"
      label="恢复发布"
    />
  ) : (
    <ReasonedAction
      action="roll-back"
      done="已登记回退，网站几秒钟内回到上一版。"
      explained="公开网站回到上一次更新以前的样子。之后撤回的信息仍然撤回，不会重新出现。此后新的发布、修改只记入发布记录，不上线，撤回仍会立即生效，直到管理员恢复发布。所有同志都会看到是谁、为什么回退。"
      label="回退到上一版"
    />
  )
}

/** So many records would go with the next release: it is made once an administrator confirms it. */
export function ShrinkageControl({ count }: { readonly count: number }) {
  return (
    <ReasonedAction
      action="confirm-shrinkage"
      also={{ count }}
      done="已确认，马上更新网站。"
      explained={`下一次更新要从公开网站撤下${count}条信息，比平常多得多，所以停下来等候确认。请先在下面的发布记录中核对撤回的是哪些。确认以后，这${count}条连同别的等候上线的信息马上上线；撤错了的，请不要确认，先把它们重新发布。`}
      label={`确认撤下${count}条`}
    />
  )
}

interface Action {
  readonly action: 'roll-back' | 'resume' | 'confirm-shrinkage'
  readonly label: string
  readonly explained: string
  readonly done: string
  /** What is said besides the reason. */
  readonly also?: Readonly<Record<string, number>>
}

function ReasonedAction({ action, label, explained, done, also = {} }: Action) {
  const { config } = useConfig()
  const { openModal, closeModal } = useModal()
  const router = useRouter()
  const [reason, setReason] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const names = useId()
  const slug = `release-${action}`

  const confirm = async () => {
    if (reason.trim() === '') return setFault('请写明理由。')
    setBusy(true)
    const response = await fetch(`${config.serverURL}${config.routes.api}/publications/${action}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reason, ...also }),
    }).catch(() => undefined)
    setBusy(false)
    if (!response?.ok) return setFault(await sentenceOf(response))
    setReason('')
    setFault('')
    closeModal(slug)
    toast.success(done)
    router.refresh()
  }

  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={() => openModal(slug)} size="small">
        {label}
      </Button>
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
          <p>{explained}</p>
          <label htmlFor={`${names}-reason`}>
            理由<span aria-hidden="true"> *</span>
          </label>
          <textarea
            id={`${names}-reason`}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
            rows={3}
            value={reason}
          />
          {fault === '' ? null : (
            <p className="withdraw__fault" role="alert">
              {fault}
            </p>
          )}
          <div className="withdraw__actions">
            <Button buttonStyle="secondary" margin={false} onClick={() => closeModal(slug)} size="medium" type="button">
              取消
            </Button>
            <Button disabled={isBusy} margin={false} size="medium" type="submit">
              {isBusy ? '正在办理…' : label}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  )
}
