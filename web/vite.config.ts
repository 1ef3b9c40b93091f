// How the page is bundled: two entries, everything in files of their own so that a strict Content-Security-Policy
// holds. `pnpm dev` forwards the server's paths to a `suyuan start` that runs beside it.

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Only for `vite dev`: the built page is served by the server itself.
const SERVER = 'http://127.0.0.1:4600'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The server puts the nonce of each answer in for this word.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // The polyfill would be an inline script; every browser we support preloads modules by itself.
    modulePreload: { polyfill: false },
    rollupOptions: { input: { index: 'index.html', graphiql: 'graphiql.html' } },
  },
  server: { proxy: { '/graphql': SERVER, '/session': SERVER, '/health': SERVER } },
})
