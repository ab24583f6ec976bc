import { join } from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  // The image optimiser is an attack surface that an admin panel has no use for.
  images: { unoptimized: true },
  poweredByHeader: false,
  // libsql and its adapter load native code, which cannot be bundled.
  serverExternalPackages: ['@libsql/client', 'libsql', '@payloadcms/db-sqlite', 'sharp'],
  transpilePackages: ['@gongkai/content-model'],
  turbopack: { root: join(import.meta.dirname, '..') },
  // Types and style are checked by their own commands.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
        { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
      ],
    },
  ],
}

export default withPayload(config, { devBundleServerPackages: false })
