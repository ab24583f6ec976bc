import { resolve } from 'node:path'
import { z } from 'zod'
import { folderTarget } from './folder-target.ts'
import { rsyncTarget } from './rsync-target.ts'
import { s3Target } from './s3-target.ts'
import type { Target } from './target.ts'

/** The target that `--to` names. Throws with a sentence where something is missing to reach it. */
export function openTarget(to: string, env: Readonly<Record<string, string | undefined>>): Target {
  const s3 = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(to)
  if (s3 !== null)
    return s3Target({ bucket: s3[1] ?? '', prefix: (s3[2] ?? '').replace(/\/$/, ''), ...storeSettings(env) })
  if (/^rsync:\/\/[^/]+\/.+/.test(to)) return rsyncTarget(to)
  if (/^[a-z][a-z0-9+.-]+:\/\//.test(to))
    throw new Error(`不认识目标“${to}”，应为 s3://桶/前缀、用户@主机:路径、rsync://主机/模块/路径，或本机文件夹。`)
  // One letter before the colon is a drive of Windows.
  if (/^(?:[^/@:]+@)?(?:[^/:]{2,}|\[[0-9a-f:]+\]):[^:]+$/.test(to)) return rsyncTarget(to)
  return folderTarget(resolve(to))
}

function storeSettings(env: Readonly<Record<string, string | undefined>>) {
  const parsed = storeSchema.safeParse({
    S3_ENDPOINT: env.S3_ENDPOINT || undefined,
    AWS_REGION: env.AWS_REGION || undefined,
    AWS_ACCESS_KEY_ID: env.AWS_ACCESS_KEY_ID || undefined,
    AWS_SECRET_ACCESS_KEY: env.AWS_SECRET_ACCESS_KEY || undefined,
    AWS_SESSION_TOKEN: env.AWS_SESSION_TOKEN || undefined,
  })
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join('\n'))
  const { S3_ENDPOINT, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = parsed.data
  return {
    endpoint: S3_ENDPOINT ?? `https://{bucket}.s3.${AWS_REGION}.amazonaws.com`,
    region: AWS_REGION,
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    sessionToken: AWS_SESSION_TOKEN,
  }
}

const needed = (name: string) => z.string({ error: `部署到对象存储要设置环境变量 ${name}。` })
const storeSchema = z.object({
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'S3_ENDPOINT 应为网址，如 https://{bucket}.oss-cn-hangzhou.aliyuncs.com。' })
    .optional(),
  AWS_REGION: z.string().default('us-east-1'),
  AWS_ACCESS_KEY_ID: needed('AWS_ACCESS_KEY_ID'),
  AWS_SECRET_ACCESS_KEY: needed('AWS_SECRET_ACCESS_KEY'),
  AWS_SESSION_TOKEN: z.string().optional(),
})
