import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { z } from 'zod'
import { hasService } from '../access/person.ts'
import { tellProgress } from './progress.ts'
import { rawDatabase } from './raw-database.ts'
import { refusal } from './sentence.ts'

const body = z.object({
  upTo: z.int().min(0),
  progress: z.discriminatedUnion('state', [
    z.object({ state: z.literal('building') }),
    z.object({ state: z.literal('live'), at: z.iso.datetime(), origin: z.url({ protocol: /^https?$/ }) }),
    z.object({ state: z.literal('failed'), failure: z.string().min(1) }),
  ]),
})

/** `POST /api/publications/progress` { upTo, progress }: the publisher tells how far it is. */
export const progressEndpoint: Omit<Endpoint, 'root'> = {
  path: '/progress',
  method: 'post',
  handler: async (req) => {
    if (!hasService(req.user, 'exporter')) throw refusal('没有权限。', 403)
    await addDataAndFileToRequest(req)
    const parsed = body.safeParse(req.data)
    if (!parsed.success) throw refusal(z.prettifyError(parsed.error))
    await tellProgress(rawDatabase(req.payload), parsed.data.upTo, parsed.data.progress)
    return Response.json({ ok: true })
  },
}
