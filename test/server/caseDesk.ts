// A desk with one case behind it, for tests of cases: a real database with the leak town in it, a server on it, somebody
// signed in, and the questions that these tests ask again and again.

import { afterAll, beforeAll, expect } from 'vitest'
import { emptyNeo4j } from '../cypher/emptyNeo4j.ts'
import { load } from '../load/importing.ts'
import { folderOf } from '../load/smallFolder.ts'
import { leakTownFiles, SEEN_AT } from './leakTown.ts'
import { type Answered, askGraphql, type Serving, serve, signIn } from './serving.ts'

const ADD = `mutation ($input: AddExhibitsInput!) { addExhibits(input: $input) {
  __typename
  ... on Error { code message remedy }
  ... on AddExhibitsResult { rows stored replaced alreadyThere refused columns { header identifier category { key } } findings { code line field } }
} }`

const TRACE = `query ($case: ID!) { case(id: $case) { trace { __typename
  ... on Error { code remedy }
  ... on Trace { caveat elapsedMs tooFew population exhibits { rows distinct matched } candidateCounts { holder actor act }
    candidates(grain: HOLDER) { rank key posterior bits holder { name } terms { name bits inputs { name number text } } }
    unknownSource { posterior } whyNot { key reason detail } whyNotCounts { reason rows } assumptions { name } truncated { reason } }
} } }`

/** Sets up before the tests of the calling file and takes down after them. */
export function caseDesk() {
  const { database } = emptyNeo4j()
  const folder = folderOf(leakTownFiles())
  let serving: Serving
  let cookie: string
  beforeAll(async () => {
    await load(database, folder)
    serving = await serve(database)
    cookie = await signIn(serving)
  })
  afterAll(() => serving.stop())

  const ask = (query: string, variables: object = {}): Promise<Answered> =>
    askGraphql(serving, { cookie }, query, variables)

  async function openCase(seenAt: string | null = SEEN_AT): Promise<string> {
    const { data } = await ask(
      'mutation ($seenAt: DateTime) { openCase(name: "A leak", seenAt: $seenAt, seenWhere: "a forum") { ... on Case { id } } }',
      { seenAt },
    )
    return data.openCase.id
  }

  async function add(input: object) {
    const { data, errors } = await ask(ADD, { input })
    return data?.addExhibits ?? errors
  }

  async function traced(id: string) {
    const { data, errors } = await ask(TRACE, { case: id })
    expect(errors).toBeUndefined()
    return data.case.trace
  }
  return { database, folder, serving: () => serving, ask, openCase, add, traced }
}
