// The command `suyuan drop-revision`: takes back one revision of the map as a unit, as if its import had never been. Only
// one on which no other rests. Movements and people of the same import are no part of it and stay.

import { DatabaseUnavailable, DeadlinePassed } from '@suyuan/cypher/driver/failure.ts'
import { dropRevision, RevisionHeld, RevisionUnknown } from '@suyuan/seed/load/dropRevision.ts'
import type { Command } from 'commander'
import { MAP_CAVEAT } from './mapCaveat.ts'
import { withStore } from './openStore.ts'
import { printJson, printText } from './printAnswer.ts'
import { Refusal } from './refusal.ts'

export function describe(command: Command): void {
  command
    .argument('<id>', 'id of the revision, as `suyuan revisions` lists it')
    .option('--json', 'one object of drop-revision.schema.json on standard output, nothing else')
    .action(async (id: string, { json }: { readonly json?: boolean }) => {
      const dropped = await withStore((database) =>
        dropRevision(database, id, 'suyuan drop-revision', Date.now()).catch((error: unknown) => {
          throw refusalOf(error)
        }),
      )
      const { source, removed, reopened } = dropped
      if (json === true) {
        const input = { stored: 0, refused: 0, warnings: 0 }
        return printJson({ suyuan: 'drop-revision/1', caveat: MAP_CAVEAT, input, truncated: null, ...dropped })
      }
      await printText(
        `dropped ${id} of map ${source}: ${removed} facts taken away, ${reopened} open again; movements and people stay`,
      )
    })
}

function refusalOf(error: unknown): unknown {
  if (error instanceof RevisionUnknown) return new Refusal(`${error.message}: see \`suyuan revisions\``, 1)
  if (error instanceof RevisionHeld) return new Refusal(error.message, 1)
  if (error instanceof DatabaseUnavailable || error instanceof DeadlinePassed)
    return new Refusal(`${error.message}. See \`suyuan revisions\` for whether it is dropped`, 2)
  return error
}
