import type { DefaultServerCellComponentProps } from 'payload'

/** Several short texts in a list, as people write them. */
export function TextsCell({ cellData }: DefaultServerCellComponentProps) {
  return <span>{Array.isArray(cellData) ? cellData.map(String).join('、') : ''}</span>
}
