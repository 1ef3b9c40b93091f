// The town's log while it is being lived: every act as a Line, every list as a List. Nothing is missing yet (gaps.ts
// takes lines away later) and nothing has an id yet (files give ids by time, so that an id tells nothing).

import type { MovementKind } from '@suyuan/cypher/model/movement.ts'

/** By which identifiers a row names its person. */
export type Naming = 'phone' | 'customerNo' | 'phone+customerNo' | 'phone+nationalId'

/** A list of people as it was cut; becomes a Batch in the files. */
export interface List {
  /** Indices of people; an attack may plant a record. */
  readonly members: number[]
  readonly at: number
  readonly naming: 'phone' | 'customerNo'
  /** False when only the list's name was kept. */
  membersKept: boolean
}

export interface Line {
  /** What the clock of the log said, epoch ms UTC. */
  at: number
  readonly kind: MovementKind
  readonly from: string
  /** null only for a DELETE. */
  readonly to: string | null
  actor: string | null
  readonly categories: readonly string[]
  /** Index of the person; -1 for a list or a DELETE of everything. */
  readonly person: number
  readonly list: List | null
  readonly naming: Naming
  /** The flow of the map that the system named, null when its log does not name flows. */
  readonly via: string | null
  /** Whose log this line stands in. */
  readonly keeper: string
}

/** What ordinary life says of one act; the rest of a Line follows from it. */
export interface Act {
  readonly at: number
  readonly kind: MovementKind
  readonly from: string
  readonly to: string | null
  readonly actor: string | null
  readonly categories: readonly string[]
  readonly via?: string
  readonly keeper?: string
}

export interface Log {
  readonly lines: Line[]
  /** An act on one person's data. */
  readonly one: (act: Act, person: number, naming: Naming) => Line
  /** An act on a list; empty lists are not logged and give null. */
  readonly many: (act: Act, list: List) => Line | null
  /** Takes lines out as if they had never been written. */
  readonly lose: (lost: ReadonlySet<Line>) => void
  /** A DELETE of everything that `from` holds. */
  readonly all: (act: Act) => Line
}

/** An empty log. */
export function makeLog(): Log {
  const lines: Line[] = []
  const add = (act: Act, person: number, list: List | null, naming: Naming): Line => {
    const line: Line = {
      at: act.at,
      kind: act.kind,
      from: act.from,
      to: act.to,
      actor: act.actor,
      categories: act.categories,
      person,
      list,
      naming,
      via: act.via ?? null,
      keeper: act.keeper ?? act.from,
    }
    lines.push(line)
    return line
  }
  return {
    lines,
    one: (act, person, naming) => add(act, person, null, naming),
    many: (act, list) => (list.members.length === 0 ? null : add(act, -1, list, list.naming)),
    lose: (lost) => {
      let kept = 0
      for (const line of lines) if (!lost.has(line)) lines[kept++] = line
      lines.length = kept
    },
    all: (act) => add(act, -1, null, 'customerNo'),
  }
}

/** A list cut at that time. */
export function cutList(members: readonly number[], at: number, naming: List['naming']): List {
  return { members: [...members], at, naming, membersKept: true }
}
