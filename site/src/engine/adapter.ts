import type { AstroIntegration } from 'astro'

/**
 * The smallest adapter Astro takes: the server bundle exports `page` (entry.ts) and is only ever called by the
 * publisher, in its own process. It is no public server.
 */
export function publisherAdapter(): AstroIntegration {
  return {
    name: 'gongkai-publisher',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'gongkai-publisher',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./entry.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        })
      },
    },
  }
}
