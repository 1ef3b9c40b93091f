// The nonce of this page's Content-Security-Policy, which the server put in for the placeholder. Mantine needs it for
// its style elements; its Modal reads the global name that react-remove-scroll knows.

declare global {
  var __webpack_nonce__: string | undefined
}

/** Reads the nonce and makes it known to the libraries that add style elements. Empty on a page without a policy. */
export function readNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
  globalThis.__webpack_nonce__ = nonce
  return nonce
}
