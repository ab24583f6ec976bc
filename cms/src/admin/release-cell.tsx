import type { DefaultServerCellComponentProps, Payload } from 'payload'
import { cache } from 'react'
import { othersOfRelease } from '../publications/publication-shown.ts'
import { releaseWords } from './progress-words.ts'

/** Which release carried a row, and with how many others: 第12次更新，与另外3项合并. */
export async function ReleaseCell({ cellData, payload, rowData }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'number' || (rowData as { state?: string }).state === 'waiting') return <span />
  return <span>{releaseWords({ release: cellData, merged: await others(payload, cellData) })}</span>
}

// The rows of one release stand together in the list.
const others = cache((payload: Payload, release: number) => othersOfRelease(payload, release))
