// Which Movements of a batch are new, which are there already, and which contradict what is there; and the telling of the
// new ones. Called by storeBatch.ts, which looks before its transaction and tells inside it: should somebody store one of
// them in between, the database refuses the second, and the batch is looked at again.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import type { Tell } from '@suyuan/cypher/driver/runWrite.ts'
import type { Finding } from '@suyuan/cypher/model/finding.ts'
import { movementContents } from '@suyuan/cypher/read/movement/movementContents.ts'
import { addHolders } from '@suyuan/cypher/write/holder/addHolders.ts'
import { addMovements, type MovementRow, movementColumns } from '@suyuan/cypher/write/movement/addMovements.ts'
import { finding } from '../check/codes.ts'
import { type FactOf, fileOf, movementRow } from './factRows.ts'

export interface JudgedMovements {
  readonly source: string
  readonly file: string
  /** In the order of the file. */
  readonly fresh: readonly MovementRow[]
  readonly alreadyThere: number
  /** One error Finding for each that contradicts what is stored. */
  readonly refused: readonly Finding[]
  /** Holders that must be made sure of, sorted as the rows name them. */
  readonly holders: readonly string[]
}

const LIMITS = { deadlineMs: 60_000 }

/** `known`: ids of Holders that exist. All facts are of one source and one file. Throws the classes of the driver. */
export async function judgeMovements(
  database: Database,
  known: ReadonlySet<string>,
  facts: readonly FactOf<'movement'>[],
): Promise<JudgedMovements> {
  const [first] = facts
  if (!first) throw new Error('a batch has at least one fact')
  const { source } = first.movement
  const asked = { source, ids: facts.map(({ movement }) => movement.id) }
  const there = await runRead(database, movementContents, asked, { ...LIMITS, maxRows: facts.length })
  const contents = new Map(there.rows.map(({ id, content }) => [id, content]))
  const fresh: MovementRow[] = []
  const refused: Finding[] = []
  for (const fact of facts) {
    const row = movementRow(fact)
    const before = contents.get(row.id)
    if (before === undefined) {
      fresh.push(row)
      contents.set(row.id, row.content)
    } else if (before !== row.content) {
      refused.push(conflict(fact))
    }
  }
  const ends = new Set(fresh.flatMap(({ from, to, actor }) => [from, to, actor]))
  const holders = [...ends].filter((id): id is string => id !== null && !known.has(id))
  const alreadyThere = facts.length - fresh.length - refused.length
  return { source, file: fileOf(first), fresh, alreadyThere, refused, holders }
}

/** Tells the new ones. Throws AlreadyThere when one is not new any more, and when a Holder is not there: a bug of ours. */
export async function storeMovements(tell: Tell, { source, file, fresh, holders }: JudgedMovements): Promise<void> {
  if (fresh.length === 0) return
  const [, lost] = await Promise.all([
    holders.length > 0 ? tell(addHolders, { ids: holders }) : [],
    tell(addMovements, { source, file, ...movementColumns(fresh) }),
  ])
  if (lost[0]) throw new Error(`only ${lost[0].found} of the holders of a batch are in the database`)
}

function conflict({ movement }: FactOf<'movement'>): Finding {
  const where = { file: movement.file, line: movement.line, field: 'id' }
  const message = 'A stored movement of this source has the same id and says something else'
  return finding('MOVEMENT_CONFLICT', where, message, 'Give each movement an id of its own, or another --source.')
}
