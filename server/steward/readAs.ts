// The options of a lot as the readers take them: the same for its check and for its commit, so that what is imported is
// what was checked.

import type { Identify } from '@suyuan/seed/identify/identify.ts'
import type { Rivalry } from '@suyuan/seed/load/knownFacts.ts'
import type { Mode } from '@suyuan/seed/records/admitMaps.ts'
import type { Desk } from '../case/desk.ts'
import type { LotOptions } from '../lot/lots.ts'

interface ReadAs {
  readonly identify: Identify
  readonly timezone: string | null
  readonly mode: Mode
  readonly rivalry: Rivalry
  readonly source: string | null
}

export function readAs({ identify }: Pick<Desk, 'identify'>, options: LotOptions): ReadAs {
  const { timezone, strict, replace, source } = options
  const mode = strict ? 'strict' : 'lenient'
  return { identify, timezone, mode, rivalry: replace ? 'replace' : 'refuse', source }
}
