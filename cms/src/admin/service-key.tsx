'use client'

import { Button, ConfirmationModal, toast, useConfig, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useState } from 'react'
import { sentenceOf } from './sentence-of.ts'

/** API密钥 of a program's account, in place of Payload's own block, which speaks English. The key is shown once. */
export function ServiceKey() {
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo()
  const { config } = useConfig()
  const { openModal } = useModal()
  const [changed, setChanged] = useState<boolean>()
  const [key, setKey] = useState<string>()
  if (id === undefined) return <p className="service-key__help">保存账号以后，可以在这里给程序生成API密钥。</p>
  const hasKey = changed ?? Boolean(savedDocumentData?.enableAPIKey)
  const renew = `renew-key-${id}`
  const revoke = `revoke-key-${id}`

  const write = async (apiKey: string | null) => {
    const response = await fetch(`${config.serverURL}${config.routes.api}/${collectionSlug}/${id}?depth=0`, {
      method: 'PATCH',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ apiKey, enableAPIKey: apiKey !== null }),
    }).catch(() => undefined)
    if (!response?.ok) {
      toast.error(`API密钥没有改变：${await sentenceOf(response)}`)
      return
    }
    setChanged(apiKey !== null)
    setKey(apiKey ?? undefined)
    toast.success(apiKey === null ? 'API密钥已撤销。' : 'API密钥已生成。')
  }
  const generate = () => write(newKey())

  return (
    <section aria-labelledby="service-key" className="service-key">
      <h3 id="service-key">API密钥</h3>
      <p className="service-key__help">只给程序用：程序凭密钥办“程序权限”里选定的事。人员账号不需要。</p>
      {key === undefined ? (
        <p>{hasKey ? '已有密钥。密钥只在生成时显示一次。' : '没有密钥。'}</p>
      ) : (
        <label>
          新密钥，请立即复制，离开后不再显示
          <input className="service-key__value" onFocus={(event) => event.target.select()} readOnly value={key} />
        </label>
      )}
      <div className="service-key__actions">
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => (hasKey ? openModal(renew) : void generate())}
          size="small"
        >
          {hasKey ? '换新密钥' : '生成密钥'}
        </Button>
        {hasKey ? (
          <Button buttonStyle="secondary" margin={false} onClick={() => openModal(revoke)} size="small">
            撤销密钥
          </Button>
        ) : null}
      </div>
      <ConfirmationModal
        body="换新后旧密钥立即失效，用它的程序须改用新密钥。"
        cancelLabel="取消"
        confirmLabel="换新"
        heading="换新密钥？"
        modalSlug={renew}
        onConfirm={generate}
      />
      <ConfirmationModal
        body="撤销后，用这个密钥的程序立即不能再用本系统。"
        cancelLabel="取消"
        confirmLabel="撤销"
        heading="撤销密钥？"
        modalSlug={revoke}
        onConfirm={() => write(null)}
      />
    </section>
  )
}

/** 192 random bits; `crypto.randomUUID` is absent where the panel is served over plain http. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(24))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
