// Stores the Movements of a batch that are new, and tells those that are there already from those that contradict what is
// there. Called by storeBatch.ts inside its transaction.

import type { Tell } from '@suyuan/cypher/driver/runWrite.ts'
import type { Finding } from '@suyuan/cypher/model/finding.ts'
import { movementContents } from '@suyuan/cypher/read/movement/movementContents.ts'
import { addHolders } from '@suyuan/cypher/write/holder/addHolders.ts'
import { type AddMovementsRow, addMovements } from '@suyuan/cypher/write/movement/addMovements.ts'
import { finding } from '../check/codes.ts'
import { type FactOf, movementRow } from './factRows.ts'
import type { BatchOutcome } from './storeBatch.ts'

/** `known`: ids of Holders that exist. All facts are of one source. Throws when a Holder is not there: a bug of ours. */
export async function storeMovements(
  tell: Tell,
  known: ReadonlySet<string>,
  facts: readonly FactOf<'movement'>[],
  seq: number,
): Promise<BatchOutcome> {
  const source = facts[0]?.movement.source ?? ''
  const there = await tell(movementContents, { source, ids: facts.map(({ movement }) => movement.id) })
  const contents = new Map(there.map(({ id, content }) => [id, content]))
  const fresh: AddMovementsRow[] = []
  const refused: Finding[] = []
  for (const fact of facts) {
    const row = movementRow(fact)
    const before = contents.get(row.facts.id)
    if (before === undefined) {
      fresh.push(row)
      contents.set(row.facts.id, row.facts.content)
    } else if (before !== row.facts.content) {
      refused.push(conflict(fact))
    }
  }
  const ends = new Set(fresh.flatMap(({ from, to, actor }) => [from, to, actor]))
  const holders = [...ends].filter((id): id is string => id !== null && !known.has(id))
  if (holders.length > 0) await tell(addHolders, { ids: holders })
  const lost = fresh.length > 0 ? await tell(addMovements, { rows: fresh, source, seq }) : []
  if (lost.length > 0) throw new Error(`a holder of movement ${lost[0]?.id} is not in the database`)
  return { stored: fresh.length, alreadyThere: facts.length - fresh.length - refused.length, refused, holders }
}

function conflict({ movement }: FactOf<'movement'>): Finding {
  const where = { file: movement.file, line: movement.line, field: 'id' }
  const message = 'A stored movement of this source has the same id and says something else'
  return finding('MOVEMENT_CONFLICT', where, message, 'Give each movement an id of its own, or another --source.')
}
