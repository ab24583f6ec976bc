import { sha256 } from '@gongkai/content-model/snapshot/digest'
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { refuseWithoutRoom } from '../health/refuse-without-room.ts'
import { refusal } from '../publications/sentence.ts'
import { contentFault } from './check-content.ts'
import { extensionOf, fileTypes } from './file-types.ts'

/** What is kept of an uploaded file besides its bytes. */
interface Received {
  /** The name its office gave it: Payload's own file name loses Chinese. */
  readonly name: string
  /** `<sha256>.<extension>` */
  readonly content: string
  readonly mediaType: string
}

/**
 * Takes in an upload: reads its name, type and digest. A stored file never changes afterwards, because what is published
 * is made of it.
 */
export const receiveFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  if (operation === 'update' || operation === 'updateByID') {
    if (file !== undefined)
      throw refusal('文件上传后不能替换：已发布的内容由它组成。请另行上传新文件，再在信息中改用它。')
    keepBytes(req)
    return args
  }
  if (operation !== 'create' || file === undefined) return args
  const name = nameOf(file.name)
  const extension = extensionOf(name)
  const type = fileTypes[extension]
  if (type === undefined)
    throw refusal(`不能上传“${name}”：只接受 ${Object.keys(fileTypes).join('、')} 格式。请转换格式后再上传。`)
  if (file.size === 0) throw refusal(`“${name}”是空文件。请核对后重新上传。`)
  const fault = contentFault(name, extension, file.data)
  if (fault !== undefined) throw refusal(fault)
  await refuseWithoutRoom(String(req.payload.collections.files?.config.upload.staticDir), file.size)
  const received: Received = { name, content: `${sha256(file.data)}.${extension}`, mediaType: type.mediaType }
  req.file = { ...file, name: nameOnDisk(name, extension), mimetype: type.mediaType }
  req.context.receivedFile = received
  return args
}

/** Of Payload's edits of a stored picture only the focal point is one that leaves the picture as it is. */
function keepBytes(req: PayloadRequest): void {
  const edits = req.query?.uploadEdits
  if (typeof edits !== 'object' || edits === null) return
  const { focalPoint } = edits as { focalPoint?: unknown }
  req.query.uploadEdits = focalPoint === undefined ? {} : { focalPoint }
}

/** What is stored of a file, and stays: its bytes, and what is said of them. */
const stored = ['name', 'mediaType', 'content', 'filename', 'filesize', 'mimeType', 'width', 'height']

/** Writes down what was read when the file came in. */
export const describeFile: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation === 'update') {
    return { ...data, ...Object.fromEntries(stored.map((name) => [name, originalDoc[name]])) }
  }
  return { ...data, ...receivedIn(req) }
}

function receivedIn(req: PayloadRequest): Partial<Received> {
  return (req.context.receivedFile as Received | undefined) ?? {}
}

// Browsers send names in UTF-8; some parsers hand them on byte by byte.
function nameOf(sent: string): string {
  const bytes = Buffer.from(sent, 'latin1')
  const decoded = bytes.toString('utf8')
  const isMangled = bytes.toString('latin1') === sent && !decoded.includes('\ufffd') && decoded !== sent
  return (isMangled ? decoded : sent)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
}

// Payload shows the name on disk in its lists; file systems take 255 bytes, which is 85 Chinese characters.
function nameOnDisk(name: string, extension: string): string {
  const base = [...name.slice(0, name.length - extension.length - 1)].slice(0, 60).join('')
  return `${base}.${extension}`
}
