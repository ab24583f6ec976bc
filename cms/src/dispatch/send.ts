import { createHmac } from 'node:crypto'
import type { Message } from './message.ts'
import type { DispatchSettings } from './settings.ts'

export type Answer =
  | { readonly taken: true }
  | {
      readonly taken: false
      /** For editors and operators. */
      readonly sentence: string
      /** Milliseconds after which the receiver wants to be asked again, where it says so. */
      readonly after?: number
    }

const patience = 15_000

/** Asks once. Every way in which that can fail is an answer. */
export async function send(settings: DispatchSettings, message: Message, wait = patience): Promise<Answer> {
  const body = JSON.stringify(message)
  try {
    const response = await fetch(settings.url, {
      method: 'POST',
      body,
      headers: headersOf(settings, body),
      // An address that leads elsewhere would be handed the token.
      redirect: 'manual',
      signal: AbortSignal.timeout(wait),
    })
    await response.body?.cancel()
    if (response.ok) return { taken: true }
    return { taken: false, sentence: sentenceOf(response.status, settings), ...retryAfter(response) }
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    return {
      taken: false,
      sentence: isLate ? `${wait / 1000}秒没有回答，稍后自动再试。` : `连接不上（${cause}），稍后自动再试。`,
    }
  }
}

function headersOf({ isGithub, token, secret }: DispatchSettings, body: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': 'gongkai',
    ...(isGithub ? { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' } : {}),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(secret === undefined ? {} : { 'x-hub-signature-256': signatureOf(body, secret) }),
  }
}

/** As GitHub signs its webhooks, which most receivers can check. The instant is in the body, and so signed with it. */
export function signatureOf(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
}

function sentenceOf(status: number, { isGithub }: DispatchSettings): string {
  if (status === 401) return '令牌无效或已过期（401）。请管理员更换 PUBLISH_DISPATCH_TOKEN。'
  if (status === 404)
    return isGithub
      ? '仓库不存在，或令牌没有写入它的权限（404）。请管理员检查 PUBLISH_DISPATCH_URL 和令牌。'
      : '地址不存在（404）。请管理员检查 PUBLISH_DISPATCH_URL。'
  if (status === 403 || status === 429)
    return `被拒绝或请求过多（${status}），稍后自动再试；持续如此，请管理员检查令牌的权限。`
  if (status === 422)
    return '请求的内容不被接受（422）。请管理员检查 PUBLISH_DISPATCH_URL 是否为仓库的 dispatches 地址。'
  if (status >= 500) return `对方暂时不能处理（${status}），稍后自动再试。`
  return `对方回答 ${status}。请管理员检查 PUBLISH_DISPATCH_URL。`
}

function retryAfter(response: Response): { after?: number } {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? { after: seconds * 1000 } : {}
}
