import type { ServerProps } from 'payload'
import { rawDatabase } from '../publications/raw-database.ts'
import { Icon } from './icon.tsx'

/** The portal's own name above the login form. */
export async function Logo({ payload }: ServerProps) {
  const site = await rawDatabase(payload).one('site', {}, { select: { name: true } })
  return (
    <div className="gongkai-logo">
      <Icon />
      <span>{typeof site?.name === 'string' ? site.name : '公开'}</span>
      <small>内容管理</small>
    </div>
  )
}
