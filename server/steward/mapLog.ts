// A steward's mapping of a log of unknown shape: tried on its first rows by the reader that an import uses, or kept as a
// file of the lot. Nothing is stored. Both are audited as the check they are, since they read rows about people.

import type { Finding } from '@suyuan/cypher/model/finding.ts'
import { checkListing } from '@suyuan/seed/check/checkFolder.ts'
import { readMapsOf } from '@suyuan/seed/diff/readMaps.ts'
import { listSources } from '@suyuan/seed/formats/listFolder.ts'
import { type MappingDraft, mappingName, mappingText } from '@suyuan/seed/formats/mapping/mappingDraft.ts'
import { type SourceFile, sourceFromBytes } from '@suyuan/seed/formats/sourceFile.ts'
import { knownFacts } from '@suyuan/seed/load/knownFacts.ts'
import { audited } from '../case/audited.ts'
import type { Desk } from '../case/desk.ts'
import { InvalidInputError } from '../case/failures.ts'
import type { Member } from '../guard/member.ts'
import { type Lot, listingOf } from '../lot/lots.ts'
import { headOf } from '../lot/unknownLogs.ts'
import { lotOf } from './lotOf.ts'
import { readAs } from './readAs.ts'
import { receiveFile } from './receiveFile.ts'

export type MappingAsked = Omit<MappingDraft, 'shape'> & { readonly lot: string }

export interface MappingTrial {
  /** What the mapping is called, and its text. */
  readonly name: string
  readonly text: string
  /** Of the first rows: rows = stored + refused + repeated, and beside them those that are no movements. */
  readonly rows: number
  readonly stored: number
  readonly refused: number
  readonly setAside: number
  /** Of the log and of the mapping, by file and line. */
  readonly findings: readonly Finding[]
}

/** Throws NotFoundError, InvalidInputError: no such log in the lot. */
export async function tryMapping(desk: Desk, member: Member | null, asked: MappingAsked): Promise<MappingTrial> {
  const lot = lotOf(desk, member, asked.lot)
  const intent = { member, action: 'checkFiles', case: null } as const
  const counts = ({ rows, refused }: MappingTrial) => ({ files: 1, rows, refused })
  return audited(desk, intent, () => tried(desk, lot, asked), counts)
}

/** The lot with the mapping as one more file of it; it must be checked again. Throws as tryMapping and receiveFile do. */
export async function saveMapping(desk: Desk, member: Member | null, asked: MappingAsked): Promise<Lot> {
  const lot = lotOf(desk, member, asked.lot)
  const { shape } = await neededHead(lot, asked.file)
  const name = mappingName(asked.file)
  const bytes = Buffer.from(mappingText({ ...asked, shape }))
  if (lot.state === 'COMMITTING' || lot.state === 'COMMITTED') {
    throw new InvalidInputError('This lot is committed already.', 'Begin a new lot.')
  }
  // A second mapping of the same log takes the place of the first.
  lot.files.delete(name)
  lot.parts.delete(name)
  return receiveFile(desk, member, {
    lot: lot.id,
    name,
    bytes: bytes.length,
    offset: 0,
    base64: bytes.toString('base64'),
  })
}

async function tried(desk: Desk, lot: Lot, asked: MappingAsked): Promise<MappingTrial> {
  const head = await neededHead(lot, asked.file)
  const name = mappingName(asked.file)
  const text = mappingText({ ...asked, file: head.file.name, shape: head.shape })
  // Who is known stands in the maps of the lot, so these are read with the log; their own counts are taken off.
  const maps = (await listingOf(lot)).files
    .filter(({ kind }) => kind === 'document' || kind === 'sheet' || kind === 'events')
    .map(({ source }) => source)
  const alone = await checked(desk, lot, maps)
  const all = await checked(desk, lot, [...maps, sourceFromBytes(name, Buffer.from(text)), head.file])
  const own = all.findings.filter(({ where }) => where.file === name || where.file === head.file.name)
  return {
    name,
    text: mappingText({ ...asked, shape: head.shape }),
    rows: all.input.rows - alone.input.rows,
    stored: all.input.stored - alone.input.stored,
    refused: all.input.refused - alone.input.refused,
    setAside: all.counts.setAside,
    findings: own,
  }
}

async function checked(desk: Desk, lot: Lot, sources: readonly SourceFile[]) {
  const listing = await listSources(sources, false)
  const { identify, timezone, mode, rivalry } = readAs(desk, lot.options)
  const { maps } = await readMapsOf(listing, { identify, timezone, mode })
  const known = await knownFacts(desk.database, maps, rivalry)
  return checkListing(listing, { identify, timezone, mode, known, asOf: desk.now() })
}

async function neededHead(lot: Lot, file: string) {
  const head = await headOf(lot, file)
  if (head === null) throw new InvalidInputError('There is no such log among the files.', 'Choose one that was sent.')
  return head
}
