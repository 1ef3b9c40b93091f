// What `suyuan export` says: what was written, what of it is personal data, and what the format cannot carry. Called by
// export.ts.

import type { Exported } from '@suyuan/seed/export/lost.ts'
import type { NativeRecords } from '@suyuan/seed/export/nativeRecords.ts'
import { printable } from './diffText.ts'
import { MAP_CAVEAT } from './mapCaveat.ts'

export interface Written extends Exported {
  /** As the user named it. */
  readonly out: string
  readonly format: string
  readonly input: { readonly stored: number; readonly refused: number; readonly warnings: number }
  /** Employees whose name is not their number: in the files stand names of people. */
  readonly staff: number
  readonly records: NativeRecords | null
}

/** Without a trailing newline. */
export function exportText({ out, format, files, lost, input, staff, records }: Written): string {
  return [
    `${format} export in ${out}:`,
    ...files.map(({ path, text }) => `  ${printable(path)}  ${Buffer.byteLength(text)} bytes`),
    ...(input.refused > 0 ? [`${input.refused} rows were refused and are not in it: see suyuan check.`] : []),
    ...(records === null
      ? []
      : ['People stand as keyed tokens: no identifier, name or value of a customer is in these files.']),
    ...(staff === 0 ? [] : [`The map names ${staff} employees: their names are personal data and are in these files.`]),
    ...(lost.length === 0
      ? ['The format carries all of it.']
      : [
          'The format cannot carry, and these files leave out:',
          ...lost.map(({ what, count }) => `  ${count}  ${what}`),
        ]),
  ].join('\n')
}

/** One object of EXPORT_SCHEMA. */
export function exportJson({ out, format, files, lost, input, staff }: Written) {
  return {
    suyuan: 'export/1',
    caveat: MAP_CAVEAT,
    input,
    truncated: null,
    out,
    format,
    files: files.map(({ path, text }) => ({ path, bytes: Buffer.byteLength(text) })),
    namesOfStaff: staff,
    notCarried: lost,
  }
}
