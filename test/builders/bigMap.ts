// A map of any size for the picture, the same for the same numbers: outlets under regions with staff, systems with data sets,
// third parties, customers at the one end and markets at the other; about one and a half flows a holder.

import type { MapFlow, MapHolder, MapStage, WholeMap } from '@suyuan/web/map/mapFacts.ts'

const STAFF = 4
const OUTLETS_A_REGION = 40

/** At least `holders` ≥ 20 of them, exactly that many; cost O(holders). */
export function bigMap(holders: number): WholeMap {
  const all: MapHolder[] = []
  const flows: MapFlow[] = []
  const add = (key: string, kind: string, stage: MapStage, partOf: string | null = null) => {
    if (all.length < holders) all.push({ key, name: key.replaceAll('-', ' '), kind, stage, partOf })
  }
  const flow = (from: string, to: string) =>
    flows.push({ key: `${from}-to-${to}`, from, to, logged: flows.length % 5 > 0 })
  add('customers', 'POPULATION', 'CUSTOMER')
  add('market', 'MARKET', 'MARKET')
  const systems = Math.max(2, Math.round(holders / 100))
  for (let i = 0; i < systems; i++) {
    add(`system-${i}`, 'SYSTEM', 'SYSTEM')
    add(`data-${i}`, 'DATASET', 'SYSTEM', `system-${i}`)
    add(`partner-${i}`, 'THIRD_PARTY', 'THIRD_PARTY')
    flow(`system-${i}`, `data-${i}`)
    flow(`system-${i}`, `partner-${i}`)
  }
  for (let i = 0; all.length < holders; i++) {
    const region = `region-${Math.floor(i / OUTLETS_A_REGION)}`
    if (i % OUTLETS_A_REGION === 0) add(region, 'OUTLET', 'COUNTER')
    add(`outlet-${i}`, 'OUTLET', 'COUNTER', region)
    flow('customers', `outlet-${i}`)
    flow(`outlet-${i}`, `system-${i % systems}`)
    if (i % systems !== (i * 7) % systems) flow(`outlet-${i}`, `system-${(i * 7) % systems}`)
    for (let j = 0; j < STAFF; j++) {
      add(`staff-${i}-${j}`, 'EMPLOYEE', 'COUNTER', `outlet-${i}`)
      flow(`outlet-${i}`, `staff-${i}-${j}`)
    }
  }
  const there = new Set(all.map(({ key }) => key))
  return { holders: all, flows: flows.filter(({ from, to }) => there.has(from) && there.has(to)) }
}
