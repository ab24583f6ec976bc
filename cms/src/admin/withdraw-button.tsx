'use client'

import { Button, Modal, PopupList, toast, useConfig, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { type PublishedChoice, PublishedPicker } from './published-picker.tsx'
import { sentenceOf } from './sentence-of.ts'

/** 撤回, in place of Payload's own way of taking things offline: the public is told why. */
export function WithdrawButton() {
  const { id, collectionSlug, hasPublishedDoc, hasPublishPermission, incrementVersionCount, setHasPublishedDoc } =
    useDocumentInfo()
  const { config } = useConfig()
  const { openModal, closeModal } = useModal()
  const router = useRouter()
  const [reason, setReason] = useState('')
  const [releaseTitle, setReleaseTitle] = useState(false)
  const [target, setTarget] = useState<PublishedChoice>()
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const names = useId()
  if (!id || !collectionSlug || !hasPublishedDoc || !hasPublishPermission) return null
  const slug = `withdraw-${collectionSlug}-${id}`

  const withdraw = async () => {
    if (reason.trim() === '') return setFault('请写明撤回的理由。')
    setBusy(true)
    const response = await fetch(`${config.serverURL}${config.routes.api}/${collectionSlug}/${id}/withdraw`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        reason,
        releaseTitle,
        target: target && { relationTo: target.collection, value: target.id },
      }),
    }).catch(() => undefined)
    setBusy(false)
    if (!response?.ok) return setFault(await sentenceOf(response))
    closeModal(slug)
    setHasPublishedDoc(false)
    incrementVersionCount()
    toast.success('已撤回。原网址上将公布撤回的理由。')
    router.refresh()
  }

  return (
    <>
      <PopupList.ButtonGroup>
        <PopupList.Button id="action-withdraw" onClick={() => openModal(slug)}>
          撤回
        </PopupList.Button>
      </PopupList.ButtonGroup>
      <Modal className="withdraw" slug={slug}>
        <form
          aria-labelledby={`${names}-title`}
          className="withdraw__form"
          onSubmit={(event) => {
            event.preventDefault()
            event.stopPropagation()
            void withdraw()
          }}
        >
          <h2 id={`${names}-title`}>撤回这条信息</h2>
          <p>撤回后，公众打开原网址会看到撤回的日期、机构和理由，看不到正文。信息仍在系统里，可以改后重新发布。</p>
          <label htmlFor={`${names}-reason`}>
            公布的理由<span aria-hidden="true"> *</span>
          </label>
          <textarea
            id={`${names}-reason`}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
            placeholder="如：附件有误，更正后重新发布。"
            rows={3}
            value={reason}
          />
          <label htmlFor={`${names}-target`}>请公众改看（可不填）</label>
          <PublishedPicker
            except={{ collection: collectionSlug, id }}
            inputId={`${names}-target`}
            onChange={setTarget}
            value={target}
          />
          <label className="withdraw__check">
            <input checked={releaseTitle} onChange={(event) => setReleaseTitle(event.target.checked)} type="checkbox" />
            在撤回说明中保留标题
          </label>
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
              {isBusy ? '正在撤回…' : '撤回'}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  )
}
