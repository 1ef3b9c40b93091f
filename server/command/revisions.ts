// The command `suyuan revisions`: the imports that changed the map, newest first, dropped ones too. Each of them that
// stands can be taken back with `suyuan drop-revision`.

import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { type Revision, revisions } from '@suyuan/cypher/read/mapRevision/revisions.ts'
import type { Command } from 'commander'
import { printable } from './diffText.ts'
import { MAP_CAVEAT } from './mapCaveat.ts'
import { withStore } from './openStore.ts'
import { printJson, printText } from './printAnswer.ts'

interface RevisionWords {
  readonly source?: string
  readonly json?: boolean
}

/** More than this are not listed, and it is said. */
const MOST = 1_000

export function describe(command: Command): void {
  command
    .option('--source <name>', 'only revisions of the map of this name')
    .option('--json', 'one object of revisions.schema.json on standard output, nothing else')
    .action(async (words: RevisionWords) => {
      const source = words.source ?? null
      const answer = await withStore((database) =>
        runRead(database, revisions, { source, most: MOST + 1 }, { deadlineMs: 30_000, maxRows: MOST }),
      )
      const { rows, truncated } = answer
      if (words.json !== true) return printText(revisionsText(rows, truncated !== null))
      await printJson({
        suyuan: 'revisions/1',
        caveat: MAP_CAVEAT,
        input: { stored: rows.length, refused: 0, warnings: 0 },
        truncated: truncated === null ? null : { reason: truncated.reason, omitted: null },
        revisions: rows.map(({ at, droppedAt, ...same }) => ({
          ...same,
          at: new Date(at).toISOString(),
          droppedAt: droppedAt === null ? null : new Date(droppedAt).toISOString(),
        })),
      })
    })
}

function revisionsText(rows: readonly Revision[], isCut: boolean): string {
  if (rows.length === 0) return 'No map was imported yet.'
  const lines = rows.map(({ id, at, by, formats, sha256, opened, closed, droppedAt }) => {
    const counts = opened === null || closed === null ? '' : `  ${opened} opened, ${closed} closed`
    const fate = droppedAt === null ? '' : `  dropped ${new Date(droppedAt).toISOString()}`
    const file = `${formats.join('+')} ${sha256.slice(0, 12)}`
    return `${printable(id)}  ${new Date(at).toISOString()}  by ${printable(by)}  ${file}${counts}${fate}`
  })
  return [...lines, ...(isCut ? [`… more: only the newest ${MOST} are listed`] : [])].join('\n')
}
