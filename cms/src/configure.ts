import { join } from 'node:path'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig, defaultLoggerOptions, type SanitizedConfig } from 'payload'
import sharp from 'sharp'
import { withOwnLocks } from './access/own-locks.ts'
import { collections } from './collections/index.ts'
import { database } from './database.ts'
import { startDispatch } from './dispatch/start-dispatch.ts'
import type { Environment } from './env.ts'
import { errorsInChinese } from './errors-in-chinese.ts'
import { richTextEditor } from './fields/rich-text/editor.ts'
import { healthEndpoint } from './health/health-endpoint.ts'
import { noEmail } from './no-email.ts'
import { ownWords } from './own-words.ts'
import { putInOrder } from './publications/put-in-order.ts'
import { runSchedules } from './schedules/run-schedules.ts'
import { snapshotEndpoints } from './snapshot/endpoints.ts'

/** The whole CMS on one screen. */
export async function configure(env: Environment): Promise<SanitizedConfig> {
  const config = await buildConfig({
    secret: env.secret,
    ...(env.url === undefined ? {} : { serverURL: env.url }),
    db: database(env),
    collections: collections(env),
    endpoints: [...snapshotEndpoints, healthEndpoint(env)],
    editor: richTextEditor(),
    sharp,
    email: noEmail,
    hooks: { afterError: [errorsInChinese] },
    admin: {
      user: 'users',
      importMap: {
        baseDir: join(env.root, 'cms', 'src'),
        importMapFile: join(env.root, 'cms', 'src', 'app', '(payload)', 'admin', 'importMap.js'),
      },
      meta: { titleSuffix: ' · 公开', icons: [] },
      components: {
        graphics: { Icon: '/admin/icon.tsx#Icon', Logo: '/admin/logo.tsx#Logo' },
        beforeDashboard: ['/admin/desk.tsx#Desk'],
      },
      dateFormat: 'yyyy-MM-dd HH:mm',
      timezones: {
        defaultTimezone: 'Asia/Shanghai',
        supportedTimezones: [{ label: '北京时间', value: 'Asia/Shanghai' }],
      },
      avatar: 'default',
      theme: 'all',
    },
    i18n: { fallbackLanguage: 'zh', supportedLanguages: { zh }, translations: { zh: ownWords } },
    graphQL: { disable: true },
    telemetry: false,
    jobs: { access: { run: () => false, queue: () => false, cancel: () => false }, autoRun: [] },
    upload: {
      limits: { fileSize: 200 * 1024 * 1024 },
      abortOnLimit: true,
      responseOnLimit: '文件超过200 MB，不能上传。',
    },
    typescript: { outputFile: join(env.root, 'cms', 'src', 'payload-types.ts'), autoGenerate: false },
    onInit: async (payload) => {
      await putInOrder(payload)
      await runSchedules(payload)
      startDispatch(payload, env.dispatch)
    },
    maxDepth: 4,
    defaultDepth: 1,
    // What is refused is told to whoever asked; the log is for what somebody has to look at.
    logger: { options: { level: 'warn' }, destination: defaultLoggerOptions },
  })
  return withOwnLocks(config)
}
