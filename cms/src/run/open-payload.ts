import { getPayload, type Payload } from 'payload'

/** The CMS without its web server, for commands. The caller ends it with `payload.destroy()`. */
export async function openPayload(): Promise<Payload> {
  const { default: config } = await import('../payload.config.ts')
  return getPayload({ config, disableOnInit: true, cron: false })
}
