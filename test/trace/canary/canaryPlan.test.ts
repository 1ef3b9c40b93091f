// A canary plan names every copy it is for, with as few planted records as can be: tried against every plan there is.

import { buildExposure } from '@suyuan/server/exposure/buildExposure.ts'
import { canaryPlan, planFor } from '@suyuan/server/trace/canary/canaryPlan.ts'
import { areApart, smallCode } from '@suyuan/server/trace/canary/code.ts'
import { isCode } from '@suyuan/server/trace/canary/codeByGroups.ts'
import { nameLeak } from '@suyuan/server/trace/canary/nameLeak.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordsOf } from '../../builders/town.ts'
import { townText } from '../../builders/townText.ts'

/** Copies in order, each with some that send to it; what sends to a sender sends to it too. */
const copies = (most: number) =>
  fc.array(fc.array(fc.nat({ max: most - 1 }), { maxLength: 3 }), { minLength: 1, maxLength: most }).map((lists) => {
    const above: number[][] = []
    for (const [copy, list] of lists.entries()) {
      const direct = list.filter((other) => other < copy)
      above.push([...new Set([...direct, ...direct.flatMap((other) => above[other]!)])].sort((a, b) => a - b))
    }
    return above
  })

/** Is there any code with so many records? Every assignment of words is tried. */
function exists(above: readonly (readonly number[])[], pairs: boolean, records: number): boolean {
  const words: number[] = []
  const isGood = (): boolean => {
    const sets = [...words]
    if (pairs)
      for (let a = 0; a < words.length; a++)
        for (let b = 0; b < a; b++) if (areApart(above, a, b)) sets.push(words[a]! | words[b]!)
    return new Set(sets).size === sets.length
  }
  const place = (copy: number): boolean => {
    if (copy === above.length) return isGood()
    const base = above[copy]!.reduce((word, other) => word | words[other]!, 0)
    for (let word = 1; word < 1 << records; word++) {
      if ((word & base) !== base) continue
      words.push(word)
      if (place(copy + 1)) return true
      words.pop()
    }
    return false
  }
  return place(0)
}

const graphOf = (above: number[][]) => ({
  above,
  copies: above.map((_, copy) => [`h${String(copy).padStart(3, '0')}`]),
})

/** What shows in a copy, worked out from what was planted alone. */
function showsIn(plan: ReturnType<typeof planFor>, above: number[][], copy: number): string[] {
  const sources = [copy, ...above[copy]!].map((other) => plan.copies[other]!.holders[0]!)
  return plan.records.filter(({ plantIn }) => plantIn.some((holder) => sources.includes(holder))).map(({ id }) => id)
}

describe('a canary plan', () => {
  test('names each copy by what shows in it, worked out from what was planted', () => {
    fc.assert(
      fc.property(copies(14), fc.boolean(), (above, pairs) => {
        const plan = planFor(graphOf(above), 0, pairs)
        plan.copies.forEach((copy, i) => {
          const seen = showsIn(plan, above, i)
          expect(seen).toEqual(copy.shows)
          expect(nameLeak(plan, seen)).toEqual({ fit: 'EXACT', sources: [[copy]] })
        })
      }),
      { numRuns: 200 },
    )
  })

  test('for pairs names any two that leak together, unless one is hidden behind the other', () => {
    fc.assert(
      fc.property(copies(10), (above) => {
        const plan = planFor(graphOf(above), 0, true)
        for (let a = 0; a < above.length; a++)
          for (let b = 0; b < a; b++) {
            if (!areApart(above, a, b)) continue
            const seen = [...new Set([...showsIn(plan, above, a), ...showsIn(plan, above, b)])]
            expect(nameLeak(plan, seen)).toEqual({ fit: 'EXACT', sources: [[plan.copies[b]!, plan.copies[a]!]] })
          }
      }),
      { numRuns: 100 },
    )
  })

  test('has the fewest records there can be, in small maps', () => {
    fc.assert(
      fc.property(copies(5), fc.boolean(), (above, pairs) => {
        const { records, atLeast } = smallCode({ above, pairs })
        expect(atLeast).toBe(records)
        if (records <= 5) expect(exists(above, pairs, records)).toBe(true)
        if (records - 1 <= 4) expect(exists(above, pairs, records - 1)).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  test('never claims a bound that a plan undercuts, in large maps', () => {
    fc.assert(
      fc.property(copies(60), fc.boolean(), (above, pairs) => {
        const { records, atLeast, words } = smallCode({ above, pairs }, 2_000)
        expect(atLeast).toBeLessThanOrEqual(records)
        expect(records).toBeLessThanOrEqual(above.length)
        expect(new Set(words).size).toBe(above.length)
      }),
      { numRuns: 30 },
    )
  })

  test('needs but four records for fifteen partners that get nothing from each other', () => {
    expect(smallCode({ above: Array.from({ length: 15 }, () => []), pairs: false })).toMatchObject({
      records: 4,
      atLeast: 4,
    })
  })

  test('needs far fewer records than copies in a town of forty outlets behind one system', () => {
    const outlets = [...Array(40).keys()]
    const systems = Array.from({ length: 20 }, () => [...outlets, 40])
    const above = [...outlets.map((): number[] => []), outlets, ...systems]
    expect(smallCode({ above, pairs: false }).records).toBeLessThanOrEqual(13)
    expect(smallCode({ above, pairs: true }).records).toBeLessThanOrEqual(36)
  })

  test('needs far fewer records than copies for pairs too, in a town too large to search', () => {
    const outlets = [...Array(400).keys()]
    const systems = Array.from({ length: 30 }, () => [...outlets, 400])
    const above = [...outlets.map((): number[] => []), outlets, ...systems]
    const code = smallCode({ above, pairs: true }, 2_000)
    expect(code.records).toBeLessThanOrEqual(85)
    expect(isCode({ above, pairs: true }, code.words)).toBe(true)
  })

  test('names nobody where a leak shows no planted record, and all it may be where it shows but some', () => {
    const plan = planFor(graphOf([[], [], [0], [0]]), 0, false)
    expect(nameLeak(plan, [])).toEqual({ fit: 'NONE', sources: [] })
    const [copy] = plan.copies.filter(({ shows }) => shows.length > 1)
    const { fit, sources } = nameLeak(plan, [copy!.shows[0]!])
    expect(fit === 'EXACT' || sources.some(([one]) => one === copy)).toBe(true)
  })
})

describe('the copies of a map', () => {
  const TOWN = `
    customer POPULATION
    counter-3 OUTLET
    clerk-7 EMPLOYEE of counter-3
    crm SYSTEM
    replica SYSTEM
    job-1 JOB
    vendor THIRD_PARTY
    printer THIRD_PARTY
    ruin SYSTEM
    market MARKET
    customer => counter-3 {phone}
    counter-3 => crm {phone}
    crm => replica {phone}
    replica => crm {phone}
    crm => job-1 {phone}
    job-1 => vendor {phone}
    crm => printer {phone} ..03-01
    counter-3 ~> market {phone}
    printer -> vendor @02-01 {phone} [b1]
    b1 = ann`
  const exposure = buildExposure(recordsOf(townText(TOWN)))
  const plan = canaryPlan(exposure, Date.UTC(2025, 5, 1), false)

  test('are those of places, systems and partners; a job passes on, an ended flow does not, a log shows what a map forgot', () => {
    expect(plan.copies.map(({ holders, behind }) => [holders, behind])).toEqual([
      [['counter-3'], []],
      [['printer'], []],
      [['crm', 'replica'], ['counter-3']],
      [['vendor'], ['counter-3', 'printer', 'crm']],
    ])
  })

  test('that send to each other are one copy, and only one of them is planted in', () => {
    expect(plan.records.flatMap(({ plantIn }) => plantIn)).not.toContain('replica')
  })
})
