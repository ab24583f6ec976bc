import { defineConfig, passthroughImageService } from 'astro/config'
import { publisherAdapter } from './src/engine/adapter.ts'

/** The templates are built once into a server bundle; pages are made by calling it (docs/decisions/render-engine.md). */
export default defineConfig({
  output: 'server',
  adapter: publisherAdapter(),
  trailingSlash: 'ignore',
  // White space at line ends is the formatter's, not the text's: between Han characters it would show as a gap.
  compressHTML: 'jsx',
  build: { inlineStylesheets: 'never', format: 'directory' },
  vite: { build: { assetsInlineLimit: 0 } },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
})
