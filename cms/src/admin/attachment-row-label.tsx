'use client'

import { useConfig, useRowLabel } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

interface Attachment {
  readonly title?: string | null
  readonly file?: string | number | { readonly name?: string | null } | null
}

/** 附件: headed by its 名称, or else its file's own name, as on the portal; numbered until there is either. */
export function AttachmentRowLabel() {
  const { data, rowNumber } = useRowLabel<Attachment | undefined>()
  const name = useFileName(data?.file)
  return <span className="row-heading">{data?.title || name || `附件${(rowNumber ?? 0) + 1}`}</span>
}

function useFileName(file: Attachment['file']): string | undefined {
  const { config } = useConfig()
  const [found, setFound] = useState<{ readonly id: string | number; readonly name: string }>()
  const id = typeof file === 'string' || typeof file === 'number' ? file : undefined
  const address = `${config.serverURL}${config.routes.api}/files/${id}?depth=0&select[name]=true`
  useEffect(() => {
    if (id === undefined) return
    const reading = new AbortController()
    // A heading that cannot be read stays a number: the row itself says what is wrong with its file.
    readName(address, reading.signal).then(
      (name) => setFound({ id, name }),
      () => undefined,
    )
    return () => reading.abort()
  }, [id, address])
  if (typeof file === 'object') return file?.name ?? undefined
  return found?.id === id ? found?.name : undefined
}

async function readName(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, { credentials: 'include', signal })
  if (!response.ok) throw new Error(`The file at ${address} answered ${response.status}.`)
  return ((await response.json()) as { name: string }).name
}
