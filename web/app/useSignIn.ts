// The one post of the link's token. React may mount twice in development, so the post is remembered outside of it.

import { useEffect, useState } from 'react'
import { signIn } from './session.ts'

export type SignInState = 'none' | 'working' | 'in' | 'refused'

let posted: Promise<'in' | 'refused'> | null = null

/** Signs in with the token, if there is one. A server that does not answer counts as refused: the link may be opened again. */
export function useSignIn(token: string | null): SignInState {
  const [state, setState] = useState<SignInState>(token === null ? 'none' : 'working')
  useEffect(() => {
    if (token === null) return
    posted ??= signIn(token).catch((): 'refused' => 'refused')
    void posted.then(setState)
  }, [token])
  return state
}
