'use client'

import { useRowLabel } from '@payloadcms/ui'

/** 发文机关: headed by the name it signs with; numbered until it has one. */
export function IssuerRowLabel() {
  const { data, rowNumber } = useRowLabel<{ nameAsIssued?: string | null } | undefined>()
  return <span className="row-heading">{data?.nameAsIssued || `发文机关${(rowNumber ?? 0) + 1}`}</span>
}
