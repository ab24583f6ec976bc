import type { CmsAddress } from '@gongkai/cms/run/cms-over-http'
import { openPayload } from '@gongkai/cms/run/open-payload'
import { serviceKey } from '@gongkai/cms/run/service-key'
import type { Settings } from '../start/settings.ts'

/**
 * The running CMS that a command speaks to: the one that GONGKAI_CMS_URL and GONGKAI_API_KEY name, else the one that `npm start` runs on this
 * machine, with the publisher's own key.
 */
export async function thisCms(
  { cmsPort }: Settings,
  env: Readonly<Record<string, string | undefined>>,
): Promise<CmsAddress> {
  const { GONGKAI_CMS_URL: url, GONGKAI_API_KEY: apiKey } = env
  if (url !== undefined && url !== '') {
    if (apiKey === undefined || apiKey === '')
      throw new Error('设了 GONGKAI_CMS_URL，没有设 GONGKAI_API_KEY：请设为有“发布程序”服务的账号的 API 密钥。')
    return { url: url.replace(/\/$/, ''), apiKey }
  }
  const payload = await openPayload()
  try {
    return {
      url: `http://127.0.0.1:${cmsPort}`,
      apiKey: await serviceKey(payload, 'publisher', ['exporter', 'publisher']),
    }
  } finally {
    await payload.destroy()
  }
}
