// Sends what the playground asks to the server, with the session's cookie. Answers as they are: an analyst wants to see
// errors whole.

import type { GraphiQLProps } from 'graphiql'

export const fetcher: GraphiQLProps['fetcher'] = async (question) => {
  const answer = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(question),
  })
  return answer.json()
}
