import { useEffect, useState } from 'react'
import type { Receipt } from '../publications/receipt-endpoint.ts'
import { HoldNotice } from './hold-notice.tsx'
import {
  isHeldUp,
  meaningOf,
  operationWords,
  releaseWords,
  stateOf,
  stateWord,
  timeWords,
  tookWords,
} from './progress-words.ts'
import { StateMark } from './state-mark.tsx'

/** A receipt as it is read; what it says in a sentence is told to screen readers whenever it changes. */
export function ReceiptView({
  receipt,
  onHasten,
}: {
  readonly receipt: Receipt | undefined
  readonly onHasten: () => Promise<void>
}) {
  const publication = receipt?.publication ?? undefined
  return (
    <section aria-label="发布进度" className="publication-state">
      {receipt === undefined ? (
        <p className="publication-state__none">正在查看发布进度…</p>
      ) : publication === undefined ? (
        <p className="publication-state__none">还没有发布过。</p>
      ) : (
        <Told hold={receipt.hold} publication={publication} zone={receipt.zone} />
      )}
      {receipt && publication && receipt.mayHasten ? <Hasten onHasten={onHasten} receipt={receipt} /> : null}
      {receipt?.hold ? <HoldNotice hold={receipt.hold} zone={receipt.zone} /> : null}
      <p className="visually-hidden" role="status">
        {publication === undefined ? '' : `${stateWord(publication)}。${meaningOf(publication, receipt?.hold)}`}
      </p>
    </section>
  )
}

function Told({
  publication,
  hold,
  zone,
}: {
  readonly publication: NonNullable<Receipt['publication']>
  readonly hold: Receipt['hold']
  readonly zone: string
}) {
  const state = stateOf(publication)
  const { address, failure, field, release } = publication
  const carried = release === null || state === 'waiting' ? '' : releaseWords(publication)
  return (
    <>
      <p className="publication-state__head">
        <StateMark state={state} /> {stateWord(publication)}
        <span>
          {operationWords[publication.operation]} · {publication.by} · {timeWords(publication.at, zone)}
        </span>
      </p>
      <p>{meaningOf(publication, hold)}</p>
      {failure && state !== 'live' ? (
        <p className="publication-state__fault">{field ? `${field}：${failure}` : failure}</p>
      ) : null}
      {state === 'live' && address ? (
        <p>
          <a href={address} rel="noopener" target="_blank">
            {address.replace(/^https?:\/\//, '')}
          </a>
        </p>
      ) : null}
      <p className="publication-state__release">
        {[state === 'live' ? tookWords(publication) : '', carried].filter((words) => words !== '').join('；')}
      </p>
    </>
  )
}

/** Milliseconds after which somebody who waits is offered to wait no longer, and is told that nobody may be at it. */
const offeredAfter = 2000
const nobodyAfter = 60_000

/** 立即发布: for who waits, or wants what failed to be tried again. */
function Hasten({ receipt, onHasten }: { readonly receipt: Receipt; readonly onHasten: () => Promise<void> }) {
  const [isBusy, setBusy] = useState(false)
  const { publication, hold } = receipt
  const state = publication ? stateOf(publication) : 'live'
  const waits = useWaited(state === 'waiting' ? publication?.createdAt : undefined)
  if (!publication || isHeldUp(publication, hold)) return null
  if (state !== 'failed' && waits < offeredAfter) return null
  const hasten = async () => {
    setBusy(true)
    await onHasten()
    setBusy(false)
  }
  return (
    <p className="publication-state__hasten">
      <button className="btn btn--style-secondary btn--size-small" disabled={isBusy} onClick={hasten} type="button">
        {state === 'failed' ? '立即再试' : '立即发布'}
      </button>
      {waits > nobodyAfter ? <span>已等了一分多钟，发布程序可能没有运行，请告诉管理员。</span> : null}
    </p>
  )
}

/** Milliseconds since an instant, looked at each second; none without one. */
function useWaited(since: string | undefined): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (since === undefined) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [since])
  return since === undefined ? 0 : now - Date.parse(since)
}
