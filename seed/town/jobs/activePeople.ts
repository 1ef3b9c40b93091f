// Who is in the customer system at a time; what every bulk job starts from.

import { activeAt, type Person } from '../person.ts'
import type { Town } from '../town.ts'

/** Indices of active customers that pass the filter, ascending. Cost: linear in customers. */
export function activePeople(town: Town, at: number, wanted: (person: Person) => boolean): number[] {
  const found: number[] = []
  for (const person of town.people) {
    // People stand in order of joining, so the rest came later still.
    if (person.joinedAt > at) break
    if (activeAt(person, at) && wanted(person)) found.push(person.index)
  }
  return found
}

/** Distinct people whose record was written from day `from` up to day `to`, without `to`; ascending. */
export function touchedPeople(town: Town, from: number, to: number): number[] {
  const found = new Set<number>()
  for (let day = Math.max(0, from); day < to; day++) for (const person of town.touched[day] ?? []) found.add(person)
  return [...found].sort((a, b) => a - b)
}
