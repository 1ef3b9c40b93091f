// Folders of movements for the long commands of this folder: a map and a movements.ndjson of as many rows as asked, from a
// seed number, written as a stream. Phone numbers cannot be dialled.

import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export const OUTLETS = 40
export const CLERKS = 200

export interface MovementFiles {
  readonly seed: number
  readonly rows: number
  /** Distinct phone numbers. */
  readonly people: number
}

/** Writes map.yml and movements.ndjson into a new folder. The same numbers give the same bytes. */
export async function writeMovementFiles(folder: string, files: MovementFiles): Promise<void> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'map.yml'), benchMap())
  await pipeline(Readable.from(blocks(movementLines(files))), createWriteStream(join(folder, 'movements.ndjson')))
}

/** One line a movement: two in ten carry a batch, the others name a person. */
export function* movementLines({ seed, rows, people }: MovementFiles): Iterable<string> {
  const random = chance(seed)
  const pick = (n: number): number => Math.floor(random() * n)
  for (let i = 0; i < rows; i++) {
    const at = new Date(Date.UTC(2025, 0, 1) + pick(300 * 86_400_000)).toISOString()
    const outlet = `outlet-${pick(OUTLETS)}`
    const whose = i % 5 === 0 ? { batch: `B-${pick(100)}` } : { subject: { phone: phone(pick(people)) } }
    const act =
      i % 3 === 0
        ? { kind: 'SYNC', from: outlet, to: 'crm', via: `up-${outlet}` }
        : { kind: 'ACCESS', from: 'crm', to: outlet }
    const categories = ['user.contact.phone_number', 'user.name']
    yield `${JSON.stringify({ id: `m-${i}`, at, ...act, actor: `clerk-${pick(CLERKS)}`, categories, ...whose, ticket: `T-${i}` })}\n`
  }
}

export function benchMap(): string {
  const outlets = Array.from({ length: OUTLETS }, (_, i) => `outlet-${i}`)
  const clerks = Array.from(
    { length: CLERKS },
    (_, i) => `  - {id: clerk-${i}, kind: EMPLOYEE, partOf: outlet-${i % OUTLETS}}`,
  )
  const flows = outlets.map(
    (id) => `  - {id: up-${id}, from: ${id}, to: crm, categories: [user.name, user.contact.phone_number]}`,
  )
  const holders = ['  - {id: crm, kind: SYSTEM}', ...outlets.map((id) => `  - {id: ${id}, kind: OUTLET}`), ...clerks]
  return `suyuan: map/1\nname: Bench town\nholders:\n${holders.join('\n')}\nflows:\n${flows.join('\n')}\n`
}

/** Lines joined to blocks of some 100 KB, since a stream of single lines is slow. */
export function* blocks(lines: Iterable<string>): Iterable<string> {
  let block: string[] = []
  let length = 0
  for (const line of lines) {
    block.push(line)
    length += line.length
    if (length < 100_000) continue
    yield block.join('')
    block = []
    length = 0
  }
  if (length > 0) yield block.join('')
}

export function phone(n: number): string {
  const digits = String(n % 100_000_000).padStart(8, '0')
  return `+86 100 ${digits.slice(0, 4)} ${digits.slice(4)}`
}

/** A number between 0 and 1 from a seed, again and again. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
