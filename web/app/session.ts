// Signing in: the link's token stands behind # in the address, is taken out of it before anything else happens, and is
// posted once. The session itself is a cookie that no script can read.

import { ServerLost } from '../graphql/failure.ts'

/** Takes the token out of the address, so that neither history nor a screenshot keeps it; null when there is none. */
export function takeToken(): string | null {
  const token = window.location.hash.slice(1)
  if (token === '') return null
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search)
  return /^[\w-]{16,200}$/.test(token) ? token : null
}

/** Posts the token once. `refused`: used already, or too old. Throws ServerLost when nobody answers. */
export async function signIn(token: string): Promise<'in' | 'refused'> {
  const answer = await post(token)
  if (answer.status >= 500) throw new ServerLost()
  return answer.ok ? 'in' : 'refused'
}

async function post(token: string): Promise<Response> {
  try {
    return await fetch('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify({ token }),
    })
  } catch {
    throw new ServerLost()
  }
}
