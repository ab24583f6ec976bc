'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { meaningOf, operationWords, type PublicationShown, stateOf, stateWords, timeWords } from './progress-words.ts'
import { StateMark } from './state-mark.tsx'

/** Milliseconds between two looks at the log while the portal does not show the latest change. */
const often = 3000
const seldom = 15_000

/** 发布进度: beside the form, how far the latest publication of this record is. */
export function PublicationState() {
  const { id, collectionSlug, lastUpdateTime, versionCount, hasPublishedDoc } = useDocumentInfo()
  const { config } = useConfig()
  const [latest, setLatest] = useState<PublicationShown>()
  const api = `${config.serverURL}${config.routes.api}`

  // Whatever was saved, published or withdrawn since is a reason to look again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the three of them are what changes.
  useEffect(() => {
    if (id === undefined || collectionSlug === undefined) return
    const left = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const found = await latestPublication(api, `${collectionSlug}/${id}`, collectionSlug, left.signal).catch(
        () => undefined,
      )
      if (left.signal.aborted) return
      if (found !== undefined) setLatest(found)
      const state = found === undefined ? undefined : stateOf(found)
      if (state === 'waiting' || state === 'building') timer = setTimeout(look, often)
      if (state === 'failed') timer = setTimeout(look, seldom)
    }
    void look()
    return () => {
      left.abort()
      clearTimeout(timer)
    }
  }, [api, id, collectionSlug, lastUpdateTime, versionCount, hasPublishedDoc])

  if (latest === undefined) return null
  const state = stateOf(latest)
  return (
    <section aria-label="发布进度" aria-live="polite" className="publication-state">
      <p className="publication-state__head">
        <StateMark state={state} /> {stateWords[state]}
        <span>
          {operationWords[latest.operation]}于 {timeWords(latest.at)}
        </span>
      </p>
      <p>{meaningOf(latest)}</p>
      {state === 'failed' && latest.failure ? <p className="publication-state__fault">{latest.failure}</p> : null}
      {state === 'live' && latest.address ? (
        <p>
          <a href={latest.address} rel="noopener" target="_blank">
            {latest.address.replace(/^https?:\/\//, '')}
          </a>
          {latest.liveAt ? <span>上线于 {timeWords(latest.liveAt)}</span> : null}
        </p>
      ) : null}
    </section>
  )
}

/** The latest row of the log for the record at `path` (collection and id); `undefined` where it was never published. */
async function latestPublication(
  api: string,
  path: string,
  type: string,
  signal: AbortSignal,
): Promise<PublicationShown | undefined> {
  const key = (await read(`${api}/${path}?depth=0&select[key]=true`, signal)).key
  if (typeof key !== 'string' || key === '') return undefined
  const query = new URLSearchParams({
    'where[record][equals]': `${type}/${key}`,
    sort: '-createdAt',
    limit: '1',
    depth: '0',
  })
  const { docs } = await read(`${api}/publications?${query}`, signal)
  return (docs as PublicationShown[])[0]
}

async function read(address: string, signal: AbortSignal): Promise<Record<string, unknown>> {
  const response = await fetch(address, { credentials: 'include', signal })
  if (!response.ok) throw new Error(`Unexpected status ${response.status} of ${address}.`)
  return (await response.json()) as Record<string, unknown>
}
