// What must hold of the posteriors of any town: they are one whole, the order of input does not touch them, and whoever
// had nothing moves nobody by more than its share of its kind. (tracing.md asks for "its prior". But the kinds share a mass:
// one of n + 1 outlets takes 1 / (n + 1) of the prior of each other outlet, and of a posterior near one half that can be
// more than the newcomer's own prior. So the share is the bound that can hold.)

import type { HolderKind } from '@suyuan/cypher/model/holder.ts'
import { buildExposure } from '@suyuan/server/exposure/buildExposure.ts'
import { ASSUMPTIONS } from '@suyuan/server/trace/assumptions.ts'
import { trace } from '@suyuan/server/trace/trace.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leakedRow } from '../../builders/leakedRow.ts'
import { type RowSketch, randomRow, randomTown } from '../../builders/randomTown.ts'
import { recordsOf, type TownSketch } from '../../builders/town.ts'

const SEED = 11
const TOWNS = 40
const rows = fc.array(randomRow, { minLength: 6, maxLength: 10 })
const given = { seed: SEED, numRuns: TOWNS, endOnFailure: true }

/** Posterior of each Holder and of "unknown". */
function posteriors(town: TownSketch, sketches: readonly RowSketch[]): Map<string, number> {
  const exposure = buildExposure(recordsOf(town))
  const assumptions = { ...ASSUMPTIONS, tooFew: 1 }
  const answer = trace(
    exposure,
    sketches.map((sketch, place) => leakedRow(exposure, sketch, place + 1)),
    assumptions,
  )
  const found = new Map<string, number>([['unknown', answer.unknownSource.posterior ?? 0]])
  for (const { grain, id, posterior } of answer.candidates) if (grain === 'HOLDER') found.set(id, posterior ?? 0)
  return found
}

it(`Posteriors of the holders and the unknown source are one whole, on ${TOWNS} random towns, seed ${SEED}`, () => {
  fc.assert(
    fc.property(randomTown, rows, (town, sketches) => {
      const found = posteriors(town, sketches)
      expect([...found.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    }),
    given,
  )
})

it(`The order of input changes no posterior by more than 1e-9, on ${TOWNS} random towns, seed ${SEED}`, () => {
  fc.assert(
    fc.property(randomTown, rows, (town, sketches) => {
      const turned = {
        ...town,
        holders: [...town.holders].reverse(),
        flows: [...town.flows].reverse(),
        movements: [...town.movements].reverse(),
        values: [...town.values].reverse(),
      }
      const found = posteriors(town, sketches)
      const again = posteriors(turned, [...sketches].reverse())
      expect([...again.keys()].sort()).toEqual([...found.keys()].sort())
      for (const [id, share] of found) expect(Math.abs(again.get(id)! - share)).toBeLessThan(1e-9)
    }),
    given,
  )
})

it(`A holder that had nothing moves nobody by more than its share of its kind, on ${TOWNS} random towns`, () => {
  const kinds: readonly HolderKind[] = ['OUTLET', 'DEVICE', 'SYSTEM', 'DATASET', 'THIRD_PARTY', 'JOB', 'MARKET']
  fc.assert(
    fc.property(randomTown, rows, fc.constantFrom(...kinds), (town, sketches, kind) => {
      const innocent = { ...town.holders[0]!, id: 'zz-innocent', kind, partOf: null }
      const before = posteriors(town, sketches)
      const after = posteriors({ ...town, holders: [...town.holders, innocent] }, sketches)
      const share = kind === 'JOB' || kind === 'MARKET' ? 0 : 1 / (1 + town.holders.filter(inGroupOf(kind)).length)
      for (const [id, posterior] of before)
        expect(Math.abs(after.get(id)! - posterior)).toBeLessThanOrEqual(share + 1e-9)
    }),
    given,
  )
})

it('A candidate without any way of its own breaks no answer: the sixteenth town of this seed has one', () => {
  fc.assert(
    fc.property(randomTown, fc.array(randomRow, { minLength: 1, maxLength: 8 }), (town, sketches) => {
      const sum = [...posteriors(town, sketches).values()].reduce((all, share) => all + share, 0)
      expect(sum).toBeLessThanOrEqual(1 + 1e-9)
    }),
    { seed: -734427728, path: '15', endOnFailure: true },
  )
})

/** Kinds that share one prior mass. */
function inGroupOf(kind: HolderKind): (holder: { readonly kind: HolderKind }) => boolean {
  const systems: readonly HolderKind[] = ['SYSTEM', 'DATASET']
  const group = systems.includes(kind) ? systems : [kind]
  return (holder) => group.includes(holder.kind)
}
