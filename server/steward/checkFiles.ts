// Checks a lot as an import would read it, against what the database holds, and stores nothing: findings at their place,
// counts, and what of the map would change. Audited, since files may name people.

import { checkListing } from '@suyuan/seed/check/checkFolder.ts'
import { readMapsOf } from '@suyuan/seed/diff/readMaps.ts'
import { knownFacts } from '@suyuan/seed/load/knownFacts.ts'
import { audited } from '../case/audited.ts'
import type { Desk } from '../case/desk.ts'
import { InvalidInputError } from '../case/failures.ts'
import type { Member } from '../guard/member.ts'
import type { LotCheck } from '../lot/lotCheck.ts'
import { type Lot, type LotOptions, listingOf } from '../lot/lots.ts'
import { mapChange } from '../lot/mapChange.ts'
import { lotOf } from './lotOf.ts'
import { readAs } from './readAs.ts'

export interface CheckAsked extends Partial<{ [Name in keyof LotOptions]: LotOptions[Name] | null | undefined }> {
  readonly lot: string
}

/** The lot with its check. Throws NotFoundError, InvalidInputError (a file is not whole yet, no such zone). */
export async function checkFiles(desk: Desk, member: Member | null, asked: CheckAsked): Promise<Lot> {
  const lot = lotOf(desk, member, asked.lot)
  const intent = { member, action: 'checkFiles', case: null } as const
  const counts = ({ files, check }: Lot) => ({
    files: files.size,
    rows: check?.input.rows ?? 0,
    refused: check?.input.refused ?? 0,
  })
  return audited(desk, intent, () => checked(desk, lot, asked), counts)
}

async function checked(desk: Desk, lot: Lot, asked: CheckAsked): Promise<Lot> {
  if (lot.state === 'COMMITTING' || lot.state === 'COMMITTED') {
    throw new InvalidInputError('This lot is committed already.', 'Begin a new lot.')
  }
  if (lot.files.size === 0 || [...lot.files.values()].some(({ bytes, received }) => received < bytes)) {
    throw new InvalidInputError('A file of the lot is not whole yet.', 'Send the rest of it, then check.')
  }
  const { timezone, strict, replace, source } = asked
  lot.options = {
    timezone: zoneOf(timezone ?? null),
    strict: strict ?? false,
    replace: replace ?? false,
    source: source?.trim() ? source.trim().slice(0, 200) : null,
  }
  lot.check = await checkOf(desk, lot)
  lot.state = 'CHECKED'
  lot.report = null
  return lot
}

async function checkOf(desk: Desk, lot: Lot): Promise<LotCheck> {
  const listing = await listingOf(lot)
  const { identify, timezone, mode, rivalry, source } = readAs(desk, lot.options)
  const { maps } = await readMapsOf(listing, { identify, timezone, mode })
  const known = await knownFacts(desk.database, maps, rivalry)
  const report = await checkListing(listing, { identify, timezone, mode, known, asOf: desk.now() })
  const severe = (severity: string): number => report.findings.filter((one) => one.severity === severity).length
  const isLogged = listing.files.some(({ kind }) => kind === 'movements' || kind === 'log')
  const isNamed = source !== null || maps.some(({ format }) => format === 'native')
  return {
    input: report.input,
    setAside: report.counts.setAside,
    findings: report.findings,
    truncated: report.truncated,
    errors: severe('error'),
    notes: severe('note'),
    sourceNeeded: isLogged && !isNamed,
    change: maps.length === 0 ? null : await mapChange(desk.database, maps, desk.now()),
  }
}

function zoneOf(zone: string | null): string | null {
  if (zone === null || zone.trim() === '') return null
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone.trim() }).resolvedOptions().timeZone
  } catch {
    throw new InvalidInputError('There is no such time zone.', 'Name one such as Asia/Shanghai.')
  }
}
