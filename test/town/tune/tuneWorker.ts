// A process that keeps some tuning towns in memory, opened once, and traces them again under whatever assumptions it is
// sent. Started by tuneTowns.ts.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TownOptions } from '@suyuan/seed/town/town.ts'
import { writeTown } from '@suyuan/server/command/town.ts'
import { trace } from '@suyuan/server/trace/trace.ts'
import { type OpenTown, openTown } from '../prove/openTown.ts'
import { readTruth, type TruthFile } from '../prove/truthFile.ts'
import { lossOf } from './loss.ts'
import type { TuneOrder, TuneReply } from './tuneTowns.ts'

const towns: (OpenTown & { readonly truth: TruthFile })[] = []

process.on('message', (order: TuneOrder) => {
  answer(order)
    .catch((error: unknown): TuneReply => ({ failed: error instanceof Error ? error.message : 'failed' }))
    .then((reply) => process.send?.(reply))
})
process.on('disconnect', () => process.exit())

async function answer(order: TuneOrder): Promise<TuneReply> {
  if ('open' in order) {
    for (const plan of order.open) towns.push(await opened(plan))
    return { opened: towns.length }
  }
  const { assumptions } = order
  return {
    losses: towns.map(({ exposure, rows, truth }) => lossOf(trace(exposure, rows, assumptions), truth, exposure)),
  }
}

async function opened(plan: TownOptions) {
  const folder = await mkdtemp(join(tmpdir(), 'suyuan-tune-'))
  try {
    await writeTown(plan, folder)
    return { ...(await openTown(folder)), truth: await readTruth(join(folder, 'truth', 'truth.json')) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
