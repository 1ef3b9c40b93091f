// The guilty file was sent on before it leaked, to somebody with no contract for it. Sender and receiver held the same
// people, so either is right: the evidence cannot split them.

import { DAY, HOUR } from '../calendar.ts'
import { cutList } from '../log.ts'
import type { Twister } from './twister.ts'

export const forwardedFile: Twister = (town, attack, random) => {
  const [first, ...rest] = attack.sources
  if (first === undefined || first.acts.length === 0) return attack
  const from = first.holders[0]!
  const last = first.acts.reduce((latest, line) => Math.max(latest, line.at), 0)
  // A receiver is its own account: nobody logs who read the file there.
  const receivers = town.holders.filter(
    (holder) => !first.holders.includes(holder.id) && (holder.kind === 'THIRD_PARTY' || holder.id.endsWith('-office')),
  )
  const to = random.pick(receivers).id
  const at = Math.min(last + random.int(20, 96) * HOUR, town.calendar.seenAt - DAY)
  const members = [...new Set(first.held.map((held) => held.person))].sort((a, b) => a - b)
  const carried = new Set(first.held.flatMap((held) => held.categories))
  town.log.many(
    {
      at,
      kind: 'TRANSFER',
      from,
      to,
      actor: first.actors[0] ?? from,
      categories: attack.columns.filter((column) => carried.has(column)),
    },
    cutList(members, at, 'customerNo'),
  )
  return { ...attack, sources: [{ ...first, holders: [...first.holders, to], actors: [...first.actors, to] }, ...rest] }
}
