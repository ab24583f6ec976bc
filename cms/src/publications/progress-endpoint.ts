import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { z } from 'zod'
import { hasService } from '../access/person.ts'
import { tellProgress } from './progress.ts'
import { rawDatabase } from './raw-database.ts'
import { noteRelease } from './release-told.ts'
import { refusal } from './sentence.ts'
import { askForShrinkage, shrinkageIsOver } from './shrinkage.ts'
import { noLongerUrgent } from './urgent.ts'

const release = z.int().min(0)
const body = z.object({
  upTo: z.int().min(0),
  progress: z.discriminatedUnion('state', [
    z.object({ state: z.literal('building'), release }),
    z.object({
      state: z.literal('live'),
      release,
      at: z.iso.datetime(),
      origin: z.url({ protocol: /^https?$/ }),
      today: z.iso.date().optional(),
      backTo: z.int().min(0).optional(),
      notBack: z.string().min(1).optional(),
      onlyWithdrawals: z.literal(true).optional(),
    }),
    z.object({
      state: z.literal('failed'),
      release,
      failure: z.string().min(1),
      shrinkage: z.int().positive().optional(),
      records: z
        .array(
          z.object({ record: z.string().min(1), field: z.string().min(1).optional(), sentence: z.string().min(1) }),
        )
        .optional(),
    }),
  ]),
})

/** `POST /api/publications/progress` { upTo, progress }: the publisher tells how far it is (progress.ts). */
export const progressEndpoint: Omit<Endpoint, 'root'> = {
  path: '/progress',
  method: 'post',
  handler: async (req) => {
    if (!hasService(req.user, 'exporter')) throw refusal('没有权限。', 403)
    await addDataAndFileToRequest(req)
    const parsed = body.safeParse(req.data)
    if (!parsed.success) throw refusal(z.prettifyError(parsed.error))
    const { upTo, progress } = parsed.data
    if (progress.state === 'building') await noLongerUrgent(req.payload)
    const raw = rawDatabase(req.payload)
    const shrinkage = progress.state === 'failed' ? progress.shrinkage : undefined
    // Nobody confirms in between.
    if (progress.state === 'live') await raw.alone(() => shrinkageIsOver(req.payload))
    if (shrinkage !== undefined) await raw.alone(() => askForShrinkage(req.payload, shrinkage))
    await tellProgress(raw, upTo, progress)
    await noteRelease(req.payload, progress)
    return Response.json({ ok: true })
  },
}
