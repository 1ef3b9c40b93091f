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

/** Hash of the content by id, of those of the facts that the database has. All facts are of one source. */
export async function storedContents(
  database: Database,
  source: string,
  facts: readonly FactOf<'movement'>[],
): Promise<Map<string, string>> {
  const asked = { source, ids: facts.map(({ movement }) => movement.id) }
  const { rows } = await runRead(database, movementContents, asked, { ...LIMITS, maxRows: facts.length })
  return new Map(rows.map(({ id, content }) => [id, content]))
}

/** `stored`: what storedContents gave. `known`: ids of Holders that exist. At least one fact, all of one source and file. */
export function judgeMovements(
  facts: readonly FactOf<'movement'>[],
  stored: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): JudgedMovements {
  const [first] = facts
  if (!first) throw new Error('a batch has at least one fact')
  const contents = new Map(stored)
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
  return { source: first.movement.source, file: fileOf(first), fresh, alreadyThere, refused, holders }
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
