// Scores one Holder: its ways, their coverage, and the terms beside it. An OUTLET also has what its EMPLOYEEs held or did;
// half of its way mass is the place as a whole, half is each of its accounts alone, since one account's days are a
// smaller set than everybody's.

import type { Term } from '../answer.ts'
import type { Exposure } from '../exposure.ts'
import { actsOf, actWays } from './acts.ts'
import { canaryTerm } from './canary.ts'
import { conductTerm } from './conduct.ts'
import { controlsTerm } from './controls.ts'
import { type Coverage, mixCoverages, rowValues, weighWays } from './coverage.ts'
import { type Entries, makeEntries } from './entries.ts'
import { fieldsTerm } from './fields.ts'
import { gapsOf } from './gaps.ts'
import type { Leak } from './leak.ts'
import { placeLog, placeSnapshots } from './store.ts'
import { type Supplier, suppliersOf } from './suppliers.ts'
import { unloggedWays } from './unlogged.ts'
import type { Way } from './way.ts'
import { windowWays } from './windows.ts'

export interface Scored {
  readonly holder: number
  /** Place: its own index; account: the Holder whose account it is. */
  readonly coverage: Coverage
  readonly terms: readonly Term[]
  /** Sum of the terms, bits. */
  readonly bits: number
  /** Matched rows that the best way explains, as places in `leak.claims.rows`, ascending. */
  readonly covered: readonly number[]
  readonly exposed: number
  /** Share of the log of its best way that is there, 0..1; and whose lines those are. */
  readonly logged: number
  readonly suppliers: readonly Supplier[]
}

export interface ScoredPlace extends Scored {
  /** Coverage of each account of the place alone, in order of Holder; empty when nobody but the place acts there. */
  readonly accounts: readonly { readonly holder: number; readonly coverage: Coverage; readonly entries: Entries }[]
}

/** A row is explained when its x is at least this: one missing column is, a value of another year is not. */
const EXPLAINED = 0.05

/** Scores `holder` with the given prior probability. Cost: its entries times the windows and snapshots that hold them. */
export function scorePlace(exposure: Exposure, holder: number, prior: number, leak: Leak): ScoredPlace {
  const { kind } = exposure.holders[holder]!
  const staff = kind === 'OUTLET' ? leak.staff[holder]! : []
  const log = placeLog(exposure, holder, leak)
  const { acts, entries, gaps } = log
  const keepsHistory = kind === 'SYSTEM' || kind === 'DATASET'
  const logged = weighWays(
    [
      ...actWays(exposure, acts, leak.claims, keepsHistory, leak.assumptions),
      ...windowWays(exposure, exposure.holders[holder]!.id, entries, leak.claims, leak.until, gaps, leak.assumptions),
      ...placeSnapshots(exposure, holder, log, leak),
    ],
    leak.claims,
    leak,
    leak.until,
  )
  const whole = withUnlogged(logged, unloggedWays(exposure, holder, leak), entries.count > 0, leak)
  const accounts = leak.staff[holder]!.map((account) => scoreAccount(exposure, account, leak)).filter(
    (account) => account.entries.count > 0,
  )
  const rolled = staff.length > 0 ? accounts : []
  const coverage =
    rolled.length === 0
      ? whole
      : mixCoverages([
          { weight: 0.5, coverage: whole },
          ...rolled.map((account) => ({ weight: 0.5 / rolled.length, coverage: account.coverage })),
        ])
  return { ...score(exposure, holder, prior, coverage, entries, leak, [holder, ...staff]), accounts }
}

/** A candidate with a log of its own leaked by what the log shows, or in some part by what no log shows. */
function withUnlogged(logged: Coverage, ways: readonly Way[], hasLog: boolean, leak: Leak): Coverage {
  if (ways.length === 0) return logged
  const unlogged = weighWays(ways, leak.claims, leak, leak.until)
  if (!hasLog) return unlogged
  const share = leak.assumptions.waysUnlogged
  return mixCoverages([
    { weight: 1 - share, coverage: logged },
    { weight: share, coverage: unlogged },
  ])
}

/** Terms and sums for a Holder or an account whose ways are weighed. `alike`: Holders whose canaries count as its own. */
export function score(
  exposure: Exposure,
  holder: number,
  prior: number,
  coverage: Coverage,
  entries: Entries,
  leak: Leak,
  alike: readonly number[],
): Scored {
  const { assumptions } = leak
  const best = coverage.ways[0]?.way
  const values = best === undefined ? new Map<number, number>() : rowValues(best, leak.claims)
  const covered = [...values].flatMap(([row, x]) => (x >= EXPLAINED ? [row] : [])).sort((a, b) => a - b)
  const terms: Term[] = [
    { name: 'prior', bits: Math.log2(prior), detail: { probability: prior } },
    coverageTerm(coverage, coverage.log, covered.length, best?.exposed ?? 0, leak),
    canaryTerm(alike, leak.canaries, leak.population, assumptions),
    conductTerm(exposure, holder, leak.staff, best, assumptions),
    fieldsTerm(exposure, leak.claims.core, entries, leak.claims, best, assumptions),
    controlsTerm(exposure, holder, best?.kind, assumptions),
  ]
  return {
    holder,
    coverage,
    terms,
    bits: terms.reduce((sum, term) => sum + term.bits, 0),
    covered,
    exposed: best?.exposed ?? 0,
    logged: best === undefined || best.unlogged ? 0 : 1 - best.gap,
    suppliers: suppliersOf(exposure, entries, leak.claims, best?.unlogged === true ? undefined : best),
  }
}

/** The acts and windows of one account: movements BY it or TO it. It has no snapshots: a person keeps no store here. */
function scoreAccount(exposure: Exposure, account: number, leak: Leak) {
  const acts = actsOf(exposure, [account], leak.until + leak.assumptions.clockSkewMs, ['TO', 'BY'])
  const entries = makeEntries(exposure, acts, leak.claims.core)
  const id = exposure.holders[account]!.id
  const ways = [
    ...actWays(exposure, acts, leak.claims, false, leak.assumptions),
    ...windowWays(
      exposure,
      id,
      entries,
      leak.claims,
      leak.until,
      gapsOf(exposure, [account], acts, leak.gapRate),
      leak.assumptions,
    ),
  ]
  return { holder: account, coverage: weighWays(ways, leak.claims, leak, leak.until), entries }
}

/** `log`: L(c), natural, tempered; more than the coverage's own where a second source beside it is thought of. */
export function coverageTerm(coverage: Coverage, log: number, covered: number, exposed: number, leak: Leak): Term {
  const best = coverage.ways[0]
  return {
    name: 'coverage',
    bits: log / Math.LN2,
    detail: {
      // bits = log2 of the sum over ways of p(way) · L(way)^beta; these are of the best way.
      log2L: (best?.raw ?? 0) / Math.LN2,
      log2Prior: best === undefined ? 0 : (best.log - leak.temper * best.raw) / Math.LN2,
      beta: leak.temper,
      n: leak.matched,
      unmatched: leak.unmatched,
      covered,
      K: exposed,
      N: leak.population,
      gapRate: leak.gapRate,
      ways: coverage.ways.length,
    },
  }
}
