/** Headers of every answer of the portal's server. A web server in front of the files has to send the same. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "media-src 'self' https:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/**
 * How long an answer may be kept: what carries a hash of its content in its name for ever, everything else is asked for
 * again each time (and answered with 304 where it is the same).
 */
export function cacheControl(path: string): string {
  return isNamedByContent(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

function isNamedByContent(path: string): boolean {
  return (
    path.startsWith('/_astro/') ||
    /^\/files\/[0-9a-f]{64}\.[a-z0-9]+$/.test(path) ||
    // Segments of the search index have folders named by their content; only the list of them changes.
    (path.startsWith('/search/') && path !== '/search/' && path !== '/search/segments.json')
  )
}
