// Imports a lot that was checked, as it was checked: the same bytes under the same options. Its map is one revision a
// source, with the name of who committed it. Audited. Afterwards the bytes are let go; the report stays for a while.

import { importListing } from '@suyuan/seed/load/importFolder.ts'
import { SourceUnknown } from '@suyuan/seed/load/load.ts'
import { audited } from '../case/audited.ts'
import type { Desk } from '../case/desk.ts'
import { InvalidInputError } from '../case/failures.ts'
import type { Member } from '../guard/member.ts'
import { type Lot, listingOf } from '../lot/lots.ts'
import { lotOf } from './lotOf.ts'
import { readAs } from './readAs.ts'
import { whoOf } from './whoOf.ts'

/** The lot with its report. After a failure it is checked still and can be committed again: nothing doubles. */
export async function commitFiles(desk: Desk, member: Member | null, key: string): Promise<Lot> {
  const lot = lotOf(desk, member, key)
  const counts = ({ files, report }: Lot) => {
    const { rows = 0, stored = 0, alreadyThere = 0, refused = 0 } = report?.counts ?? {}
    return { files: files.size, rows, stored, alreadyThere, refused, revisions: revisionsOf(lot) }
  }
  return audited(desk, { member, action: 'commitFiles', case: null }, () => committed(desk, member, lot), counts)
}

async function committed(desk: Desk, member: Member | null, lot: Lot): Promise<Lot> {
  if (lot.state !== 'CHECKED') {
    throw new InvalidInputError('Only a lot that was checked can be committed, once.', 'Check it first.')
  }
  lot.state = 'COMMITTING'
  lot.stop = new AbortController()
  try {
    lot.report = await importListing(desk.database, await listingOf(lot), {
      ...readAs(desk, lot.options),
      by: whoOf(member),
      run: desk.newId(),
      now: desk.now,
      onProgress: (progress) => {
        lot.progress = progress
      },
      stop: lot.stop.signal,
    })
    // Stopped on the way: its bytes are kept, since committing it again goes on there.
    lot.state = lot.report.stopped ? 'CHECKED' : 'COMMITTED'
    if (lot.state === 'COMMITTED') lot.parts.clear()
    return lot
  } catch (error) {
    lot.state = 'CHECKED'
    if (!(error instanceof SourceUnknown)) throw error
    const remedy = 'Name what they are a log of, and check again.'
    throw new InvalidInputError('The movements come without a map that names their source.', remedy, { cause: error })
  } finally {
    lot.progress = null
    lot.stop = null
  }
}

function revisionsOf({ report }: Lot): number {
  return report?.maps.filter(({ revision }) => revision !== null).length ?? 0
}
