import type { AfterErrorHook } from 'payload'
import { diskRefusal } from './health/disk-refusal.ts'
import { isDone } from './publications/request-done.ts'

/** What Payload says in English only, and what it says here. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/Something went wrong/, '出错了，没有保存。请稍后再试；仍不行的，请告诉管理员。'],
  [/currently locked/, '这条信息正由另一人编辑，请稍后再试。'],
  [/Invalid (?:or corrupted )?PDF|Invalid PDF file/, 'PDF 文件已损坏或不完整。请用原来的软件重新导出后再上传。'],
  [/Invalid MIME type|is not allowed|Restricted file type/, '文件的内容与允许的格式不符。请核对后转换格式再上传。'],
  [/ISO base media|type detection|Could not read uploaded file/, '文件已损坏或不完整，不能识别。请重新导出后再上传。'],
  [/^上传文件时出现了问题/, '文件没有存下来，服务器磁盘可能已满或不能写入。请告诉管理员，然后再试。'],
  [/SVG file contains/, 'SVG 文件里有脚本或外部内容，不能上传。'],
  [/^The following fields? (?:is|are) invalid/, '有一处或几处不合要求，见各处说明。'],
  [/unknown error/, '出错了，没有保存。请稍后再试；仍不行的，请告诉管理员。'],
  [/cannot be queried/, '筛选条件不对：没有这一项，或不能按它筛选。'],
  [/^Route not found|^Cannot (?:GET|POST|PATCH|PUT|DELETE)/, '没有这个地址。'],
  [/Missing ID|Missing 'where'/, '没有说明是哪一条信息。'],
  [/Cannot restore a version of a trashed/, '回收站里的信息不能恢复旧版本。请先从回收站恢复。'],
]

/** No one who works with the panel has to read English. */
export const errorsInChinese: AfterErrorHook = ({ error, context, result }) => {
  if (result === undefined) return
  const ofDisk = diskRefusal(error, isDone(context) ? doneButVersion : '没有保存')
  if (ofDisk !== undefined) return { response: { errors: [{ message: ofDisk.message }] }, status: ofDisk.status }
  const words = JSON.stringify(result)
  const translated = sentences.reduce((text, [pattern, sentence]) => replaceMessages(text, pattern, sentence), words)
  return translated === words ? undefined : { response: JSON.parse(translated) }
}

// The version that the form shows is written after the record.
const doneButVersion = '操作已经生效，但编辑表单里的版本没有存下来。重新打开表单时请先核对内容'

function replaceMessages(words: string, pattern: RegExp, sentence: string): string {
  return words.replace(/"message":"((?:[^"\\]|\\.)*)"/g, (whole, message: string) =>
    pattern.test(message) ? `"message":${JSON.stringify(sentence)}` : whole,
  )
}
