import { resolve } from 'node:path'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import { z } from 'zod'

/** What `npm start` is told by its arguments and its environment. */
export interface Settings {
  /** Folder of the database, files, snapshots and releases. */
  readonly home: string
  readonly portalPort: number
  readonly cmsPort: number
  /** The address under which the public reads the portal; that which is served here if not said. */
  readonly portalUrl?: string
  /** The day the portal speaks of; the present day in its time zone if not said. */
  readonly today?: CalendarDay
}

/** Throws an Error with a sentence where a variable is wrong. */
export function readSettings(
  { today }: { readonly today?: CalendarDay },
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): Settings {
  const parsed = schema.safeParse(env)
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join('\n'))
  const { GONGKAI_HOME, PORTAL_PORT, CMS_PORT, PORTAL_URL } = parsed.data
  return {
    home: resolve(root, GONGKAI_HOME),
    portalPort: PORTAL_PORT,
    cmsPort: CMS_PORT,
    ...(PORTAL_URL === undefined ? {} : { portalUrl: PORTAL_URL.replace(/\/$/, '') }),
    ...(today === undefined ? {} : { today }),
  }
}

const port = (name: string) =>
  z.coerce
    .number({ error: `${name} 应为端口号（0 至 65535）。` })
    .int(`${name} 应为端口号（0 至 65535）。`)
    .min(0, `${name} 应为端口号（0 至 65535）。`)
    .max(65535, `${name} 应为端口号（0 至 65535）。`)

const schema = z.object({
  GONGKAI_HOME: z.string().min(1, 'GONGKAI_HOME 不能为空。').default('var'),
  PORTAL_PORT: port('PORTAL_PORT').default(4321),
  CMS_PORT: port('CMS_PORT').default(3000),
  PORTAL_URL: z
    .url({ protocol: /^https?$/, error: 'PORTAL_URL 应为公开网站的地址，以 https:// 或 http:// 开头。' })
    .optional(),
})
