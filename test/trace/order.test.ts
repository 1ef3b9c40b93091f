// No answer depends on the order of input: the same town, written in another order, gives the same candidates, reasons,
// chains and vintage.

import { buildExposure } from '@suyuan/server/exposure/buildExposure.ts'
import { ASSUMPTIONS } from '@suyuan/server/trace/assumptions.ts'
import { holderCandidates } from '@suyuan/server/trace/candidates.ts'
import { chainsTo } from '@suyuan/server/trace/chain/chainsTo.ts'
import { vintage } from '@suyuan/server/trace/vintage.ts'
import { whyNotAll } from '@suyuan/server/trace/whyNot.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leakedRow } from '../builders/leakedRow.ts'
import { type RowSketch, randomRow, randomTown } from '../builders/randomTown.ts'
import { recordsOf, type TownSketch } from '../builders/town.ts'

const SEED = 4
const TOWNS = 40

it(`The order of input changes no answer, on ${TOWNS} random towns, seed ${SEED}`, () => {
  fc.assert(
    fc.property(randomTown, fc.array(randomRow, { minLength: 1, maxLength: 3 }), fc.nat(), (town, rows, salt) => {
      expect(answers(shuffled(town, salt + 1), rows)).toEqual(answers(town, rows))
    }),
    { seed: SEED, numRuns: TOWNS, endOnFailure: true },
  )
})

function answers(town: TownSketch, sketches: readonly RowSketch[]): unknown {
  const exposure = buildExposure(recordsOf(town))
  const rows = sketches.map((sketch, i) => leakedRow(exposure, sketch, i + 1))
  const row = rows[0]!
  const candidates = [...holderCandidates(exposure, rows, ASSUMPTIONS)]
  return {
    candidates: candidates.map((holder) => exposure.holders[holder]!.id),
    whyNot: whyNotAll(exposure, rows, ASSUMPTIONS),
    vintage: vintage(exposure, rows),
    chains: row.subjects.flatMap((subject) =>
      candidates.map((holder) =>
        chainsTo(exposure, { subject, holder, need: row.mask, seenAt: row.seenAt, k: 5 }, ASSUMPTIONS),
      ),
    ),
  }
}

function shuffled(town: TownSketch, salt: number): TownSketch {
  const mix = <T>(list: readonly T[]): T[] =>
    list
      .map((item, i) => ({ item, key: Math.imul(i + 1, salt * 2 + 1) % 9973 }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item)
  return {
    holders: mix(town.holders),
    flows: mix(town.flows),
    movements: mix(town.movements),
    batches: Object.fromEntries(mix(Object.entries(town.batches)).map(([batch, members]) => [batch, mix(members)])),
    values: mix(town.values),
  }
}
