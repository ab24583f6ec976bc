import type { DefaultServerCellComponentProps } from 'payload'

/** A page of the portal, to open from a list. */
export function AddressCell({ cellData }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'string' || !/^https?:\/\//.test(cellData)) return <span />
  return (
    <a href={cellData} rel="noopener" target="_blank">
      查看网页
    </a>
  )
}
