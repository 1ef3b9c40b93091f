// A generated map as a file that `suyuan import` reads: the data of `pnpm bench:web` go the way that a steward's data go.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WholeMap } from '@suyuan/web/map/mapFacts.ts'

/** Writes `folder/map.yml`, in the JSON that YAML includes: a reader of it needs a third of the time. */
export function writeMap(folder: string, { holders, flows }: WholeMap): void {
  mkdirSync(folder, { recursive: true })
  const map = {
    suyuan: 'map/1',
    name: 'Bench',
    holders: holders.map(({ key, name, kind, partOf, stage }) => ({
      id: key,
      name,
      kind,
      stage,
      ...(partOf === null ? {} : { partOf }),
    })),
    flows: flows.map(({ key, from, to, logged }) => ({
      id: key,
      from,
      to,
      logged,
      categories: ['user.contact.phone_number'],
      mechanism: 'API',
    })),
  }
  writeFileSync(join(folder, 'map.yml'), JSON.stringify(map, null, 1))
}
