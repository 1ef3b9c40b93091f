// The command `suyuan export`: takes a map, and in the native format its records, out of a folder or the database. Says aloud
// what was written and what the format cannot carry. Exit 0: written, 1: the folder or --out cannot be used, 2: could not run.

import type { MapView } from '@suyuan/seed/diff/mapView.ts'
import { mapViewOf } from '@suyuan/seed/diff/mapView.ts'
import { exportDpv } from '@suyuan/seed/export/dpv.ts'
import { exportNative } from '@suyuan/seed/export/exportNative.ts'
import { type Exported, Lost } from '@suyuan/seed/export/lost.ts'
import { NativeRecords } from '@suyuan/seed/export/nativeRecords.ts'
import { exportOpenLineage } from '@suyuan/seed/export/openLineage.ts'
import { exportRopa } from '@suyuan/seed/export/ropa.ts'
import { FolderUnusable } from '@suyuan/seed/formats/listFolder.ts'
import { identifyWith } from '@suyuan/seed/identify/identify.ts'
import { storedFacts } from '@suyuan/seed/load/storedFacts.ts'
import { type StoredMaps, storedMaps, wholeMap } from '@suyuan/seed/load/storedMaps.ts'
import { admitFolder } from '@suyuan/seed/records/admitFolder.ts'
import { type Command, Option } from 'commander'
import { exportJson, exportText, type Written } from './exportText.ts'
import { keyOrRefusal } from './keyOrRefusal.ts'
import { openMaps } from './openMaps.ts'
import { withStore } from './openStore.ts'
import { printJson, printText } from './printAnswer.ts'
import { Refusal } from './refusal.ts'
import { userPath } from './userPath.ts'
import { writeExport } from './writeExport.ts'
import { zoneOption } from './zoneOption.ts'

const FORMATS = ['native', 'ropa', 'dpv', 'openlineage'] as const
type Format = (typeof FORMATS)[number]

interface ExportWords {
  readonly store?: boolean
  readonly as: Format
  readonly out: string
  readonly mapOnly?: boolean
  readonly timezone?: string
  readonly json?: boolean
}

interface Source {
  readonly maps: StoredMaps
  readonly records: NativeRecords | null
  readonly input: Written['input']
}

export function describe(command: Command): void {
  command
    .argument('[folder]', 'folder or file to take out; or --store')
    .option('--store', 'take out what the database holds')
    .addOption(new Option('--as <format>', 'the format to write').choices(FORMATS).makeOptionMandatory())
    .requiredOption('--out <dir>', 'new folder for the files')
    .option('--map-only', 'native: leave the records out')
    .option('--timezone <zone>', 'zone of times without one, for example Asia/Shanghai; default: they are refused')
    .option('--json', 'one object of export.schema.json on standard output, nothing else')
    .action(async (folder: string | undefined, words: ExportWords) => {
      if ((folder === undefined) !== (words.store === true)) throw new Refusal('name a folder, or say --store', 2)
      const lost = new Lost()
      const records = words.as === 'native' && words.mapOnly !== true ? new NativeRecords(lost) : null
      const { maps, input } =
        folder === undefined
          ? await fromStore(records)
          : await fromFolder(userPath(folder), zoneOption(words.timezone), records)
      const out = userPath(words.out)
      const exported = written(words.as, maps, records, lost)
      writeExport(out, exported.files)
      const report: Written = {
        ...exported,
        out: words.out,
        format: words.as,
        input,
        staff: words.as === 'native' ? staffIn(maps) : 0,
        records,
      }
      if (words.json === true) await printJson(exportJson(report))
      else await printText(exportText(report))
    })
}

function written(format: Format, maps: StoredMaps, records: NativeRecords | null, lost: Lost): Exported {
  switch (format) {
    case 'native':
      return exportNative(maps, records, lost)
    case 'ropa':
      return exportRopa(wholeMap(maps), lost)
    case 'dpv':
      return exportDpv(wholeMap(maps), lost)
    case 'openlineage':
      return exportOpenLineage(wholeMap(maps), Date.now(), lost)
  }
}

async function fromStore(records: NativeRecords | null): Promise<Omit<Source, 'records'>> {
  const maps = await withStore(async (database) => {
    if (records !== null) await storedFacts(database, (fact) => records.add(fact))
    return storedMaps(database)
  })
  if (maps.size === 0 && (records?.sources.length ?? 0) === 0) throw new Refusal('the database holds nothing yet', 1)
  return { maps, input: { stored: maps.size, refused: 0, warnings: 0 } }
}

async function fromFolder(
  path: string,
  timezone: string | null,
  records: NativeRecords | null,
): Promise<Omit<Source, 'records'>> {
  const { maps, warnings } = await openMaps(path, timezone)
  const names = [...new Set(maps.map(({ name }) => name))].sort()
  const views = new Map(
    names.map((name) => [
      name,
      mapViewOf(
        maps.filter((map) => map.name === name),
        [name],
      ),
    ]),
  )
  if (records === null) return { maps: views, input: { stored: maps.length, refused: 0, warnings } }
  const read = await admitFolder(
    path,
    { identify: identifyWith(keyOrRefusal()), timezone, mode: 'lenient' },
    (fact) => {
      if (fact.word !== 'map' && fact.word !== 'stub') records.add(fact)
    },
  ).catch((error: unknown) => {
    throw error instanceof FolderUnusable ? new Refusal(error.message, 1) : error
  })
  const { rows, refused, alreadyThere, findings } = read
  return {
    maps: views,
    input: { stored: rows - refused - alreadyThere, refused, warnings: findings.countOf('warning') },
  }
}

/** Holders whose names are those of people; only the native format carries them, the others know holders by their ids. */
function staffIn(maps: StoredMaps): number {
  const view: MapView = wholeMap(maps)
  return view.holders.filter(({ kind, name, id }) => kind === 'EMPLOYEE' && name !== id).length
}
