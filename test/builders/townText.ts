// A town as text, so that a test shows what happened as one would draw it on a board. One fact a line:
//   counter-3 OUTLET                                     a Holder; may go on `of counter-3`, `keeps 30d`, `gap 05-01..05-04`
//   customer -> counter-3 @05-12 {phone,name} ann        a Movement; may go on `by clerk-7`, `via f1`, a kind; `[b1]` for a Batch
//   crm -x @06-01 ann                                    a DELETE; `[b1]` for a Batch, nobody for all that it holds
//   crm => vendor {phone} 04-01..06-01                   a Flow whose Movements are logged (f1, f2 … in order)
//   counter-3 ~> market {phone} rate 0.5 cost 2          a Flow that leaves no log; what severing it costs, for any Flow
//   b1 = ann bob                                         the members of a Batch
//   ann phone old 01-01..05-20                           a value of a person, and when it was true
// Movements are m1, m2 … in order of lines. Days are of 2025, UTC, `05-12` or `05-12T09:30`. `chainText.ts` writes Chains so.

import { HOLDER_KINDS, type HolderKind } from '@suyuan/cypher/model/holder.ts'
import { MOVEMENT_KINDS, type MovementKind } from '@suyuan/cypher/model/movement.ts'
import type { FlowSketch, HolderSketch, MovementSketch, TownSketch, ValueSketch } from './town.ts'

/** The short names of Categories in texts. */
export const SHORT: Readonly<Record<string, string>> = {
  phone: 'user.contact.phone_number',
  contact: 'user.contact',
  name: 'user.name',
  address: 'user.contact.address.street',
  id: 'user.government_id.national_identification_number',
}

/** Reads a town; a line that it does not understand throws, since it is a slip of the test. */
export function townText(text: string): TownSketch {
  const holders: HolderSketch[] = []
  const flows: FlowSketch[] = []
  const movements: MovementSketch[] = []
  const batches: Record<string, string[]> = {}
  const values: ValueSketch[] = []
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '') continue
    const [first, second, third, ...rest] = line.split(/\s+/)
    if (first === undefined || second === undefined) throw new Error(`half a line: ${line}`)
    if (second === '=') batches[first] = [third, ...rest].filter((name) => name !== undefined)
    else if (second === '=>' || second === '~>') flows.push(flowLine(line, first, third, second === '=>', flows.length))
    else if (second === '->' || second === '-x')
      movements.push(movementLine(line, first, third, second, movements.length))
    else if (isOneOf(HOLDER_KINDS, second)) holders.push(holderLine(line, first, second))
    else if (SHORT[second] !== undefined && third !== undefined)
      values.push({ who: first, category: SHORT[second], hash: third, ...stretchIn(line) })
    else throw new Error(`a line that says nothing: ${line}`)
  }
  return { holders, flows, movements, batches, values }
}

/** Epoch ms UTC of `05-12` or `05-12T09:30`. */
export function timeOf(day: string): number {
  const time = Date.parse(`2025-${day.includes('T') ? day : `${day}T00:00`}:00Z`)
  if (Number.isNaN(time)) throw new Error(`no day: ${day}`)
  return time
}

/** The keys named in `{phone,name}`. */
export function keysIn(text: string): string[] {
  const inside = /\{([^}]*)\}/.exec(text)?.[1] ?? ''
  return inside.split(',').map((short) => {
    const key = SHORT[short.trim()]
    if (key === undefined) throw new Error(`no category: ${short}`)
    return key
  })
}

function holderLine(line: string, id: string, kind: HolderKind): HolderSketch {
  const gaps = [...line.matchAll(/gap (\S+)\.\.(\S+)/g)]
  return {
    id,
    kind,
    partOf: /of (\S+)/.exec(line)?.[1] ?? null,
    retentionDays: Number(/keeps (\d+)d/.exec(line)?.[1] ?? Number.NaN) || null,
    logGaps: gaps.map(([, from, to]) => ({ from: timeOf(from!), to: timeOf(to!) })),
  }
}

function flowLine(line: string, from: string, to: string | undefined, logged: boolean, before: number): FlowSketch {
  const { from: validFrom, to: validTo } = stretchIn(line)
  const rate = /rate (\S+)/.exec(line)?.[1]
  const cost = /cost (\S+)/.exec(line)?.[1]
  return {
    id: `f${before + 1}`,
    from,
    to: to ?? '',
    categories: keysIn(line),
    logged,
    rate: rate === undefined ? null : Number(rate),
    cost: cost === undefined ? null : Number(cost),
    validFrom,
    validTo,
  }
}

function movementLine(
  line: string,
  from: string,
  third: string | undefined,
  arrow: string,
  before: number,
): MovementSketch {
  const words = line
    .replace(/\{[^}]*\}/, '')
    .split(/\s+/)
    .slice(arrow === '-x' ? 2 : 3)
  const plain = words.filter((word, i) => /^[a-z0-9-]+$/.test(word) && !['by', 'via'].includes(words[i - 1] ?? ''))
  const kind = words.find((word): word is MovementKind => isOneOf(MOVEMENT_KINDS, word))
  return {
    id: `m${before + 1}`,
    kind: arrow === '-x' ? 'DELETE' : (kind ?? (from.startsWith('customer') ? 'COLLECT' : 'TRANSFER')),
    at: timeOf(/@(\S+)/.exec(line)?.[1] ?? ''),
    from,
    to: arrow === '-x' ? null : (third ?? ''),
    actor: /by (\S+)/.exec(line)?.[1] ?? null,
    via: /via (\S+)/.exec(line)?.[1] ?? null,
    categories: arrow === '-x' ? [] : keysIn(line),
    who: plain.find((word) => word !== 'by' && word !== 'via') ?? null,
    batch: /\[(\S+)\]/.exec(line)?.[1] ?? null,
  }
}

/** `from..to` somewhere in the line; either side may be missing. */
function stretchIn(line: string): { from: number | null; to: number | null } {
  const found = / (\d\S*)?\.\.(\d\S*)?/.exec(line)
  return { from: found?.[1] ? timeOf(found[1]) : null, to: found?.[2] ? timeOf(found[2]) : null }
}

function isOneOf<T extends string>(list: readonly T[], word: string): word is T {
  return list.some((one) => one === word)
}
