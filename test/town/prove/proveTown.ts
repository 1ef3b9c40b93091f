// One town from its seed to its Outcome: made on disk, read by the product's readers, traced, judged, removed.

import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TownOptions } from '@suyuan/seed/town/town.ts'
import { writeTown } from '@suyuan/server/command/town.ts'
import { ASSUMPTIONS } from '@suyuan/server/trace/assumptions.ts'
import { trace } from '@suyuan/server/trace/trace.ts'
import { guiltyHolders, judge } from './judge.ts'
import { openTown } from './openTown.ts'
import type { Outcome } from './outcome.ts'
import { judgeRivals } from './rivals.ts'
import { readTruth } from './truthFile.ts'

/** Makes the town in a folder of its own below `within`. A small town takes about four seconds. */
export async function proveTown(plan: TownOptions, within: string): Promise<Outcome> {
  const folder = await mkdtemp(join(within, 'town-'))
  try {
    await writeTown(plan, folder)
    const begun = performance.now()
    const { exposure, rows } = await openTown(folder)
    const read = performance.now()
    const answer = trace(exposure, rows, ASSUMPTIONS)
    const traced = performance.now()
    const truth = await readTruth(join(folder, 'truth', 'truth.json'))
    return {
      plan,
      ...judge(answer, truth, exposure),
      seconds: { read: (read - begun) / 1000, trace: (traced - read) / 1000 },
      rivals: judgeRivals(exposure, rows, guiltyHolders(truth)),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
