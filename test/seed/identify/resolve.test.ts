// Who is one person: the rules of model.md, each with the mistake it prevents, and two properties over random namings.

import type { IdentifierKind, Naming, Token } from '@suyuan/cypher/model/subject.ts'
import { identifyWith } from '@suyuan/seed/identify/identify.ts'
import { overlappingDiffering } from '@suyuan/seed/identify/overlap.ts'
import { type Resolver, resolveNamings } from '@suyuan/seed/identify/resolve.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const identify = identifyWith(new Uint8Array(32).fill(7))
const token = (kind: IdentifierKind, raw: string): Token => identify.token(kind, raw)!
const phone = (n: number): Token => token('phone', `+86 100 0000 ${String(n).padStart(4, '0')}`)
const idNumber = (n: number): Token => token('nationalId', `00000019900101${String(n).padStart(4, '0')}`)
const customer = (n: number): Token => token('customerNo', `C-${n}`)
const email = (n: number): Token => token('email', `nobody${n}@example.invalid`)
const row = (who: readonly Token[], validFrom: number | null = null, validTo: number | null = null): Naming => ({
  who,
  validFrom,
  validTo,
})
const same = (resolver: Resolver, a: Token, b: Token, at: number): boolean =>
  resolver.personAt(a, at) === resolver.personAt(b, at)

describe('Who a token names', () => {
  it('takes all identifiers of a row as one person, so that a leaked e-mail finds the phone’s movements', () => {
    const resolver = resolveNamings([row([phone(1), email(1), idNumber(1)])])
    expect(same(resolver, phone(1), email(1), 5)).toBe(true)
    expect(resolver.personOf([phone(1), idNumber(1)], 5)).toBe(resolver.personAt(email(1), 5))
  })

  it('does not give the new owner of a number the old owner’s history', () => {
    const resolver = resolveNamings([row([phone(1), email(1)], 0, 100), row([phone(1), email(2)], 100, null)])
    expect(same(resolver, phone(1), email(1), 99)).toBe(true)
    expect(same(resolver, phone(1), email(2), 100)).toBe(true)
    expect(resolver.personAt(phone(1), 99)).not.toBe(resolver.personAt(phone(1), 100))
    expect(resolver.personsUntil(phone(1), 99)).toContain(resolver.personAt(email(1), 50))
    expect(resolver.personsUntil(phone(1), 99)).not.toContain(resolver.personAt(email(2), 150))
    expect(resolver.personsUntil(phone(1), 100)).toContain(resolver.personAt(email(2), 150))
  })

  it('never gives two persons who held one number, or the number by itself, the same key', () => {
    const resolver = resolveNamings([row([phone(1)], 0, 100), row([phone(1)], 200, 300)])
    const keys = [resolver.personAt(phone(1), 50), resolver.personAt(phone(1), 150), resolver.personAt(phone(1), 250)]
    expect(new Set(keys).size).toBe(3)
    expect(resolver.personAt(phone(1), 400)).toBe(keys[1])
  })

  it('keeps a person one person when the row with their ID number ends and another begins', () => {
    const resolver = resolveNamings([row([idNumber(1), phone(1)], 0, 100), row([idNumber(1), phone(2)], 100, 200)])
    expect(resolver.personAt(phone(1), 50)).toBe(resolver.personAt(phone(2), 150))
    expect(resolver.personAt(idNumber(1), 999)).toBe(resolver.personAt(phone(1), 50))
    expect(resolver.personAt(phone(1), 150)).not.toBe(resolver.personAt(phone(1), 50))
  })

  it('takes two rows that share two identifiers as one person even at separate times', () => {
    const resolver = resolveNamings([row([phone(1), email(1)], 0, 100), row([phone(1), email(1)], 100, 200)])
    expect(resolver.personAt(phone(1), 50)).toBe(resolver.personAt(phone(1), 150))
  })

  it('does not join two customers who had one phone and one SIM after each other', () => {
    const sim = token('imsi', '460990000000001')
    const resolver = resolveNamings([
      row([phone(1), sim, idNumber(1)], 0, 100),
      row([phone(1), sim, idNumber(2)], 100, 200),
    ])
    expect(resolver.refused).toEqual([])
    expect(resolver.personAt(phone(1), 50)).not.toBe(resolver.personAt(phone(1), 150))
  })

  it('refuses both rows when one phone is said to belong to two ID numbers at once', () => {
    const resolver = resolveNamings([
      row([phone(1), idNumber(1)], 0, 100),
      row([phone(2)]),
      row([phone(1), idNumber(2)], 50, null),
    ])
    expect(resolver.refused).toEqual([
      { row: 0, kind: 'nationalId' },
      { row: 2, kind: 'nationalId' },
    ])
    expect(same(resolver, phone(1), idNumber(1), 60)).toBe(false)
  })

  it('refuses the whole group when a third row welds two ID numbers together', () => {
    const resolver = resolveNamings([
      row([phone(1), idNumber(1)]),
      row([phone(1), email(1)]),
      row([email(1), idNumber(2)]),
    ])
    expect(resolver.refused.map((one) => one.row)).toEqual([0, 1, 2])
  })

  it('says CONFLICT for a row whose identifiers name two persons, since only subjects.csv joins', () => {
    const resolver = resolveNamings([row([phone(1), email(1)], 0, 100), row([phone(1), email(2)], 100, null)])
    expect(resolver.personOf([phone(1), email(1)], 150)).toBe('CONFLICT')
    expect(resolver.personOf([phone(3), email(3)], 0)).toBe('CONFLICT')
    expect(resolver.personOf([phone(3)], 0)).toBe(phone(3))
    expect(resolver.personOf([], 0)).toBeNull()
    expect(resolver.neverOne([phone(1), email(1)])).toBe(false)
    expect(resolver.neverOne([email(1), email(2)])).toBe(true)
  })

  it('names the person at the end of time too, where values without validity are asked for', () => {
    const resolver = resolveNamings([row([phone(1), idNumber(1)])])
    for (const at of [-Infinity, Infinity]) expect(same(resolver, phone(1), idNumber(1), at)).toBe(true)
    expect(resolver.personsUntil(phone(1), Infinity)).toEqual([resolver.personAt(idNumber(1), 0)])
  })

  it('uses as key the least token that names this person alone', () => {
    const alone = [phone(1), email(1), customer(1)].sort()[0]!
    expect(resolveNamings([row([phone(1), email(1), customer(1)])]).personAt(phone(1), 0)).toBe(alone)
    expect(
      resolveNamings([row([phone(1), customer(1)], 0, 9), row([phone(1), customer(2)], 9, 20)]).personAt(phone(1), 5),
    ).toBe(customer(1))
  })
})

describe('Random namings (seed 20261124)', () => {
  const tokens = [
    phone(1),
    phone(2),
    phone(3),
    email(1),
    email(2),
    idNumber(1),
    idNumber(2),
    idNumber(3),
    customer(1),
    customer(2),
  ]
  const time = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null, freq: 3 })
  const naming = fc
    .record({
      who: fc.uniqueArray(fc.constantFrom(...tokens), { minLength: 1, maxLength: 4 }),
      validFrom: time,
      validTo: time,
    })
    .map(({ who, validFrom, validTo }) =>
      row(who, validFrom, validTo === null || validTo > (validFrom ?? -1) ? validTo : null),
    )
  const set = fc.array(naming, { maxLength: 9 })

  it('say the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(set, fc.integer({ min: 1, max: 8 }), (namings, turn) => {
        const order = namings.map((_, i) => i).sort((a, b) => ((a * turn + 3) % 11) - ((b * turn + 3) % 11) || b - a)
        const [one, two] = [resolveNamings(namings), resolveNamings(order.map((i) => namings[i]!))]
        for (const who of tokens)
          for (let at = -1; at < 8; at++) expect(two.personAt(who, at)).toBe(one.personAt(who, at))
        expect(two.refused.map((refusal) => order[refusal.row]!).sort()).toEqual(
          one.refused.map((refusal) => refusal.row).sort(),
        )
      }),
      { seed: 20261124, numRuns: 400 },
    )
  })

  it('never leave a kept row whose tokens name several persons while it holds', () => {
    fc.assert(
      fc.property(set, (namings) => {
        const resolver = resolveNamings(namings)
        const refused = new Set(resolver.refused.map((refusal) => refusal.row))
        namings.forEach((one, i) => {
          if (!refused.has(i))
            expect(resolver.personOf(one.who, one.validFrom ?? (one.validTo ?? 1) - 1)).not.toBe('CONFLICT')
        })
      }),
      { seed: 20261124, numRuns: 400 },
    )
  })

  it('find exactly the overlapping rows that differ, as comparing each with each does', () => {
    const valued = fc.array(fc.tuple(naming, fc.constantFrom('a', 'b', 'c', null)), { maxLength: 8 })
    fc.assert(
      fc.property(valued, (pairs) => {
        const namings = pairs.map(([one]) => one)
        const value = pairs.map(([, one]) => one)
        const rows = namings.map((_, i) => i)
        const slow = rows.filter((a) =>
          rows.some(
            (b) =>
              value[a] !== null &&
              value[b] !== null &&
              value[a] !== value[b] &&
              (namings[a]!.validFrom ?? -Infinity) < (namings[b]!.validTo ?? Infinity) &&
              (namings[b]!.validFrom ?? -Infinity) < (namings[a]!.validTo ?? Infinity),
          ),
        )
        expect(overlappingDiffering(rows, namings, value).sort()).toEqual(slow)
      }),
      { seed: 20261124, numRuns: 1000 },
    )
  })
})
