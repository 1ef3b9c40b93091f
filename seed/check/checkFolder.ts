// Checks a folder or a lone file: reads all of it as an import would, stores nothing, and says everything it found. Called
// by the command `check`, and by the tests of every code.

import type { Finding } from '@suyuan/cypher/model/finding.ts'
import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import { type Listing, listFolder } from '../formats/listFolder.ts'
import { Reading } from '../formats/reading.ts'
import { readLeakedRows } from '../formats/rows/leakedRows.ts'
import type { SourceFile } from '../formats/sourceFile.ts'
import { checkPolicies } from '../policy/checkPolicies.ts'
import { admitListing, byPlace, type FolderOptions } from '../records/admitFolder.ts'
import type { Truncated } from '../records/findingList.ts'
import type { InputCounts } from '../records/records.ts'
import { type CheckCounts, FactCounter } from './factCounter.ts'

export interface CheckReport {
  readonly input: InputCounts
  readonly truncated: Truncated | null
  readonly counts: CheckCounts
  /** By file and line. */
  readonly findings: readonly Finding[]
}

export interface CheckOptions extends FolderOptions {
  /** Policies beside those of the folder. */
  readonly policies?: readonly SourceFile[]
  /** Epoch ms UTC at which the flows must be open to count for a policy; null or absent: any time. */
  readonly asOf?: number | null
}

/** Throws FolderUnusable when the path cannot be read at all. A lone table that is none of ours is taken as leaked rows. */
export async function checkFolder(path: string, options: CheckOptions): Promise<CheckReport> {
  const listing = await listFolder(path)
  return listing.lone === null ? checkListing(listing, options) : checkLeakedRows(listing.lone, options)
}

/** The same for files that were listed before. A lone table is left alone. */
export async function checkListing(listing: Listing, options: CheckOptions): Promise<CheckReport> {
  const counter = new FactCounter()
  const map: { holders: Holder[]; flows: Flow[] } = { holders: [], flows: [] }
  const { rows, refused, alreadyThere, setAside, findings } = await admitListing(listing, options, (fact) => {
    counter.add(fact)
    if (fact.word === 'stub') map.holders.push(fact.holder)
    if (fact.word === 'map') {
      map.holders.push(...fact.map.holders)
      map.flows.push(...fact.map.flows)
    }
  })
  const policies = [...listing.policies, ...(options.policies ?? [])]
  const reading = new Reading(options.identify, options.timezone)
  findings.add(await checkPolicies(policies, map, reading, options.asOf ?? null))
  const input = {
    rows,
    stored: rows - refused - alreadyThere - counter.repeated,
    alreadyThere: alreadyThere + counter.repeated,
    refused,
    warnings: findings.countOf('warning'),
  }
  return {
    input,
    truncated: findings.truncated,
    counts: { ...counter.finish(), setAside },
    findings: byPlace(findings.kept),
  }
}

async function checkLeakedRows(file: SourceFile, options: FolderOptions): Promise<CheckReport> {
  const { identify, timezone } = options
  const { counts, findings, truncated } = await readLeakedRows(file, { identify, timezone, columns: [] })
  return { input: counts, truncated, counts: new FactCounter().finish(), findings: byPlace(findings) }
}
