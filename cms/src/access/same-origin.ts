type Handler<A extends unknown[]> = (request: Request, ...rest: A) => Promise<Response>

/**
 * Lets a request pass unless a page of another origin sent it. Cookies are sent to every port and name of one site, so
 * they alone do not say that it was the panel that asked. Programs send no origin. `ownOrigin` is that of CMS_URL, for a
 * proxy that changes the host.
 */
export function sameOriginOnly<A extends unknown[]>(handler: Handler<A>, ownOrigin?: string): Handler<A> {
  return (request, ...rest) =>
    isFromElsewhere(request.headers, ownOrigin) ? Promise.resolve(refused()) : handler(request, ...rest)
}

export function isFromElsewhere(headers: Headers, ownOrigin: string | undefined): boolean {
  const origin = headers.get('origin')
  if (origin === null || origin === ownOrigin) return false
  const host = URL.parse(origin)?.host
  return host === undefined || ![headers.get('host'), headers.get('x-forwarded-host')].includes(host)
}

function refused(): Response {
  return Response.json({ errors: [{ message: '请求来自别的网站，没有办理。请在管理后台中操作。' }] }, { status: 403 })
}
