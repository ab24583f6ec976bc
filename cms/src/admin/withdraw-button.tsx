'use client'

import { Button, Modal, PopupList, toast, useConfig, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { sentenceOf } from './sentence-of.ts'
import { noWithdrawal, WithdrawalFields, withdrawalSaid } from './withdrawal-fields.tsx'

/** 撤回, in place of Payload's own way of taking things offline: the public is told why. */
export function WithdrawButton() {
  const { id, collectionSlug, hasPublishedDoc, hasPublishPermission, incrementVersionCount, setHasPublishedDoc } =
    useDocumentInfo()
  const { config } = useConfig()
  const { openModal, closeModal } = useModal()
  const router = useRouter()
  const [withdrawal, setWithdrawal] = useState(noWithdrawal)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const names = useId()
  if (!id || !collectionSlug || !hasPublishedDoc || !hasPublishPermission) return null
  const slug = `withdraw-${collectionSlug}-${id}`

  const withdraw = async () => {
    if (withdrawal.reason.trim() === '') return setFault('请写明撤回的理由。')
    setBusy(true)
    const response = await fetch(`${config.serverURL}${config.routes.api}/${collectionSlug}/${id}/withdraw`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(withdrawalSaid(withdrawal)),
    }).catch(() => undefined)
    setBusy(false)
    if (!response?.ok) return setFault(await sentenceOf(response))
    closeModal(slug)
    setHasPublishedDoc(false)
    incrementVersionCount()
    toast.success('已撤回，网站正在撤下。进度见“发布进度”。')
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
          <p>
            <strong>撤回立即生效</strong>
            ，不等其他发布，网站暂停更新时也一样。网页、列表、搜索和附件几秒钟内撤下，公众打开原网址只看到撤回的日期、机构和理由。信息仍在系统里，可以改后重新发布。
          </p>
          <WithdrawalFields
            except={{ collection: collectionSlug, id }}
            onChange={setWithdrawal}
            withdrawal={withdrawal}
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
              {isBusy ? '正在撤回…' : '立即撤回'}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  )
}
