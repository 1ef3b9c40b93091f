// How the page is bundled: two entries, everything in files of their own so that a strict Content-Security-Policy
// holds. `pnpm dev` forwards the server's paths to a `suyuan start` that runs beside it.

import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

// Only for `vite dev`: the built page is served by the server itself.
const SERVER = 'http://127.0.0.1:4400'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), withoutWebFonts()],
  // The server puts the nonce of each answer in for this word.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // The polyfill would be an inline script; every browser we support preloads modules by itself.
    modulePreload: { polyfill: false },
    // GraphiQL's editor is large, and on its own page.
    chunkSizeWarningLimit: 2000,
    rollupOptions: { input: { index: 'index.html', graphiql: 'graphiql.html' } },
  },
  server: { proxy: { '/graphql': SERVER, '/session': SERVER, '/health': SERVER } },
})

/** Takes the fonts out that GraphiQL carries inside its style sheet: no web font is used, and the policy allows none. */
function withoutWebFonts(): Plugin {
  return {
    name: 'without-web-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('graphiql') || !id.endsWith('.css')) return null
      return code.replace(/@font-face\s*\{[^}]*url\(["']?data:[^}]*\}/g, '')
    },
  }
}
