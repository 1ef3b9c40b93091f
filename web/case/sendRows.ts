// The one place where leaked rows leave the page: the mutation addExhibits, in calls of at most 1,000 rows. Sent
// straight through the client, never through a query or mutation cache, so that nothing keeps the text.

import { ask } from '../graphql/client.ts'
import { settle } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'
import { chunksOf } from './chunks.ts'
import { columnsToSend, type Meaning } from './recogniseColumns.ts'
import type { Sheet } from './sheet.ts'

export interface RowFinding {
  readonly code: string
  readonly severity: string
  readonly line: number | null
  readonly field: string | null
  readonly message: string
  readonly remedy: string
}

/** What the server made of the rows: rows = stored + alreadyThere + refused. */
export interface Sent {
  readonly rows: number
  readonly stored: number
  readonly alreadyThere: number
  readonly refused: number
  readonly findings: readonly RowFinding[]
}

export const NOTHING_SENT: Sent = { rows: 0, stored: 0, alreadyThere: 0, refused: 0, findings: [] }

const AddExhibitsOrder = graphql(`
  mutation AddExhibits($input: AddExhibitsInput!) {
    addExhibits(input: $input) {
      __typename
      ... on AddExhibitsResult {
        rows
        stored
        alreadyThere
        refused
        findings {
          code
          severity
          line
          field
          message
          remedy
        }
      }
      ... on Error {
        code
        message
        remedy
      }
    }
  }
`)

interface Parcel {
  readonly caseKey: string
  readonly sheet: Sheet
  readonly meanings: readonly Meaning[]
}

/**
 * Sends all rows, call after call; `report` hears after each what is stored so far. Throws the failures of the client;
 * sending again after one is harmless, since rows go by their number.
 */
export async function sendRows({ caseKey, sheet, meanings }: Parcel, report: (sent: Sent) => void): Promise<Sent> {
  const columns = columnsToSend(meanings)
  let sent = NOTHING_SENT
  for (const { firstRow, text } of chunksOf(sheet)) {
    const answer = settle(
      (await ask(AddExhibitsOrder, { input: { case: caseKey, text, columns, firstRow } })).addExhibits,
    )
    sent = {
      rows: sent.rows + answer.rows,
      stored: sent.stored + answer.stored,
      alreadyThere: sent.alreadyThere + answer.alreadyThere,
      refused: sent.refused + answer.refused,
      findings: [...sent.findings, ...answer.findings],
    }
    report(sent)
  }
  return sent
}
