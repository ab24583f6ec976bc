'use client'

import { toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Receipt } from '../publications/receipt-endpoint.ts'
import { isHeldUp, stateOf } from './progress-words.ts'
import { ReceiptView } from './receipt-view.tsx'
import { sentenceOf } from './sentence-of.ts'

/** Milliseconds between two looks at the log: while something is under way, once that takes long, and when all is quiet. */
const often = 300
const slower = 1500
const seldom = 10_000
const takesLong = 60_000

/** 发布进度: how far the latest publication of this record is, or this row of the log. It moves while somebody looks. */
export function PublicationState() {
  const { id, collectionSlug, lastUpdateTime, versionCount, hasPublishedDoc } = useDocumentInfo()
  const { config } = useConfig()
  const [receipt, setReceipt] = useState<Receipt>()
  const [asked, setAsked] = useState(0)
  const api = `${config.serverURL}${config.routes.api}`

  // Whatever was saved, published or withdrawn since is a reason to look again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the four of them are what changes.
  useEffect(() => {
    if (id === undefined || collectionSlug === undefined) return
    const left = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      clearTimeout(timer)
      if (document.hidden) return
      const found = await read(`${api}/${collectionSlug}/${id}/receipt`, left.signal).catch(() => undefined)
      if (left.signal.aborted) return
      if (found !== undefined) setReceipt(found)
      timer = setTimeout(look, pauseAfter(found))
    }
    void look()
    document.addEventListener('visibilitychange', look)
    return () => {
      left.abort()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [api, id, collectionSlug, lastUpdateTime, versionCount, hasPublishedDoc, asked])

  const hasten = useCallback(async () => {
    const response = await fetch(`${api}/publications/now`, { method: 'POST', credentials: 'include' }).catch(
      () => undefined,
    )
    if (response?.ok) setAsked((count) => count + 1)
    else toast.error(await sentenceOf(response))
  }, [api])

  if (id === undefined) return null
  return <ReceiptView onHasten={hasten} receipt={receipt} />
}

function pauseAfter(receipt: Receipt | undefined): number {
  const publication = receipt?.publication
  if (receipt === undefined || !publication) return seldom
  const state = stateOf(publication)
  if (state === 'live' || isHeldUp(publication, receipt.hold)) return seldom
  if (state === 'failed') return slower
  return Date.now() - Date.parse(publication.createdAt) < takesLong ? often : slower
}

async function read(address: string, signal: AbortSignal): Promise<Receipt> {
  const response = await fetch(address, { credentials: 'include', signal })
  if (!response.ok) throw new Error(`Unexpected status ${response.status} of ${address}.`)
  return (await response.json()) as Receipt
}
