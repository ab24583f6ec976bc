import { filesIn } from '@gongkai/content-model/files-in'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import type { RawDatabase, Request } from './raw-database.ts'
import { refusal } from './sentence.ts'

/** What is known of files is remembered while the CMS runs; whether they are still there is asked before each release. */
export async function refuseLostFiles(raw: RawDatabase, req: Request, record: PublishedRecord): Promise<void> {
  for (const content of filesIn(record))
    if ((await raw.one('files', { content: { equals: content } }, { req, select: { content: true } })) === undefined)
      throw refusal('不能发布：正文或附件里的一个文件已被删除。请重新上传，再换上。')
}
