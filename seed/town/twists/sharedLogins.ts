// In some places everybody works under one account, the guilty place among them. The log cannot tell them apart, so the
// true account is the shared one.

import { randomPlaces } from './randomPlaces.ts'
import type { Twister } from './twister.ts'

export const sharedLogins: Twister = (town, attack, random) => {
  const guilty = attack.sources.flatMap((source) => source.holders)
  const shared = new Map<string, string>()
  for (const place of randomPlaces(town, 0.3, guilty, random)) {
    const crew = town.staff.filter((one) => one.place === place)
    if (crew.length === 0) continue
    const account = random.pick(crew).id
    for (const one of crew) shared.set(one.id, account)
  }
  const under = (actor: string) => shared.get(actor) ?? actor
  for (const line of town.log.lines) if (line.actor !== null) line.actor = under(line.actor)
  return {
    ...attack,
    sources: attack.sources.map((source) => ({ ...source, actors: [...new Set(source.actors.map(under))] })),
  }
}
