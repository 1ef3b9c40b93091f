// What the generator promises of every attack and every twist: the leaked rows are what the act held, but for the noise
// that the truth admits; and no file of the town says who did it.

import { makeTown, type TownFiles } from '@suyuan/seed/town/makeTown.ts'
import { SCENARIOS } from '@suyuan/seed/town/scenario.ts'
import { TWISTS } from '@suyuan/seed/town/twist.ts'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const TRUTH_WORDS =
  /leak|guilty|culprit|insider|attack|scenario|truth|look-?alike|noise|twist|photographer|stale|scrape/i

describe.each(SCENARIOS)('%s', (scenario) => {
  const { files, truth } = makeTown({ seed: 7, scenario, size: 'small', gap: 0, rows: 100, twist: 'none' })

  test('the leak holds no more rows than were asked for, and no more noise than 5 to 15 of a hundred', () => {
    const leaked = table(files, 'leak.csv')
    expect(leaked).toHaveLength(truth.rows)
    expect(truth.rows).toBeLessThanOrEqual(100)
    expect(truth.rowSources).toHaveLength(truth.rows)
    expect(truth.rowSources.filter((source) => source < 0)).toHaveLength(truth.noise)
    if (truth.sources.length > 0) expect(truth.noise / truth.rows).toBeLessThanOrEqual(0.16)
    else expect(truth.noise).toBe(truth.rows)
  })

  test('whoever is in a row that the truth gives to a source was in the movements of its acts', () => {
    const known = peopleOfActs(
      files,
      truth.sources.flatMap((source) => source.acts),
    )
    const owners = ownersOf(files)
    const rows = table(files, 'leak.csv')
    const strays = truth.rowSources.filter((source, i) => {
      const who = Object.values(rows[i]!)
        .map((cell) => owners.get(cell))
        .find((found) => found !== undefined)
      return source >= 0 && who !== undefined && !known.has(who)
    })
    expect(strays).toEqual([])
  })

  test('no word of the truth stands in the files of the town', () => {
    for (const [path, text] of Object.entries(files)) {
      if (path.startsWith('town/')) expect(`${path}: ${TRUTH_WORDS.exec(text)?.[0] ?? ''}`).toBe(`${path}: `)
    }
  })

  test('the sources and the look-alike are holders of the map, and the look-alike is innocent', () => {
    const map: { holders: { id: string }[] } = parse(files['town/map.yml']!)
    const ids = new Set(map.holders.map((holder) => holder.id))
    const named = truth.sources.flatMap((source) => [...source.holders, ...source.actors])
    expect(named.filter((id) => !ids.has(id))).toEqual([])
    expect(truth.lookalike === null || ids.has(truth.lookalike)).toBe(true)
    expect(named).not.toContain(truth.lookalike)
    expect(truth.sources.length).toBe(scenario === 'unknown-source' ? 0 : scenario.startsWith('two-') ? 2 : 1)
  })
})

describe.each(TWISTS)('the twist %s', (twist) => {
  test.each(['clerk-photographs-forms', 'bulk-export-insider'] as const)('leaves %s whole', (scenario) => {
    const { files, truth } = makeTown({ seed: 11, scenario, size: 'small', gap: 0.1, rows: 40, twist })
    expect(table(files, 'leak.csv')).toHaveLength(truth.rows)
    expect(truth.rows).toBeGreaterThanOrEqual(15)
    expect(truth.twist).toBe(twist)
    expect(Object.values(files).join('')).not.toMatch(/undefined|NaN|Invalid/)
  })
})

describe('a log with gaps', () => {
  test('the share of missing lines is the share asked for, and the map admits some of the stretches', () => {
    const options = { seed: 5, scenario: 'clerk-photographs-forms', size: 'small', rows: 50, twist: 'none' } as const
    const lines = (town: TownFiles) => town.files['town/movements.ndjson']!.trimEnd().split('\n').length
    const whole = makeTown({ ...options, gap: 0 })
    const holed = makeTown({ ...options, gap: 0.3 })
    expect(1 - lines(holed) / lines(whole)).toBeCloseTo(0.3, 1)
    expect(whole.files['town/map.yml']).not.toContain('logGaps')
    expect(holed.files['town/map.yml']).toContain('logGaps')
    expect(holed.files['leak.csv']).toBe(whole.files['leak.csv'])
  })
})

function table(files: TownFiles['files'], path: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(files[path]!, { header: true, skipEmptyLines: true }).data
}

/** Customer numbers by phone, ID number and customer number; a number that changed hands is left out. */
function ownersOf(files: TownFiles['files']): Map<string, string | undefined> {
  const owners = new Map<string, string | undefined>()
  for (const row of table(files, 'town/subjects.csv'))
    for (const value of [row.phone!, row.nationalId!, row.customerNo!]) {
      const other = owners.has(value) && owners.get(value) !== row.customerNo
      owners.set(value, other ? undefined : row.customerNo!)
    }
  return owners
}

function peopleOfActs(files: TownFiles['files'], acts: readonly string[]): Set<string> {
  const owners = ownersOf(files)
  const wanted = new Set(acts)
  const batches = new Set<string>()
  const people = new Set<string>()
  const note = (value: string | undefined) => {
    const owner = value === undefined ? undefined : owners.get(value)
    if (owner !== undefined) people.add(owner)
  }
  for (const line of files['town/movements.ndjson']!.trimEnd().split('\n')) {
    // Most lines are not asked for, and need not be parsed: `{"id":"…"` opens each.
    if (!wanted.has(line.slice(7, line.indexOf('"', 7)))) continue
    const row: { batch?: string; subject?: Record<string, string> } = JSON.parse(line)
    if (row.batch !== undefined) batches.add(row.batch)
    for (const value of Object.values(row.subject ?? {})) note(value)
  }
  for (const row of table(files, 'town/batches.csv')) {
    if (!batches.has(row.batch!)) continue
    note(row.customerNo)
    note(row.phone)
  }
  return people
}
