// Chains as text, in the notation of townText.ts: `customer -> counter-3 @05-12 {phone,name}`, one line a hop. An inferred
// hop has `~>` and the stretch in which it must have been; what is disputed or missing stands at the end.

import type { Chain, Hop } from '@suyuan/server/trace/answer.ts'
import { SHORT } from './townText.ts'

/** Each Chain as its lines, in the order given. */
export function chainText(chains: readonly Chain[]): string[][] {
  return chains.map(({ hops }) => hops.map(hopText))
}

function hopText(hop: Hop): string {
  const time = hop.between === null ? dayText(hop.at!) : `${dayText(hop.between.from)}..${dayText(hop.between.to)}`
  const arrow = hop.kind === null ? '~>' : '->'
  const parts = [`${hop.from} ${arrow} ${hop.to} @${time} {${hop.categories.map(short).join(',')}}`]
  if (hop.disputes.length > 0) parts.push(`?${hop.disputes.join(',')}`)
  if (hop.missing.length > 0) parts.push(`lacks {${hop.missing.map(short).join(',')}}`)
  return parts.join(' ')
}

function dayText(time: number): string {
  const text = new Date(time).toISOString().slice(5, 16)
  return text.endsWith('T00:00') ? text.slice(0, 5) : text
}

function short(key: string): string {
  return Object.keys(SHORT).find((name) => SHORT[name] === key) ?? key
}
