// What is odd about the maps of a folder taken together, though nothing of it refuses one: references that lead nowhere,
// names that differ. PURE. Used by admitMaps.ts.

import type { Finding } from '@suyuan/cypher/model/finding.ts'
import { finding } from '../check/codes.ts'
import { shown } from '../check/shown.ts'
import type { KnownMap, PlacedMap } from './admitMaps.ts'

/** Warnings on the kept maps, given all holders that are known now. */
export function mapWarnings(kept: readonly PlacedMap[], known: KnownMap): Finding[] {
  return [...danglingDatasets(kept, known), ...danglingFields(kept), ...danglingColumns(kept), ...differentNames(kept)]
}

function danglingDatasets(kept: readonly PlacedMap[], known: KnownMap): Finding[] {
  return kept.flatMap(({ map }) =>
    map.references
      .filter(({ dataset }) => known.holders.get(dataset)?.kind !== 'DATASET')
      .map(({ system, dataset, where }) =>
        finding(
          'FIDES_DATASET_DANGLES',
          where,
          `The system ${shown(system)} refers to the dataset ${shown(dataset)}, which is not there`,
          'Load the dataset with it, or correct the key.',
        ),
      ),
  )
}

/** References into data sets of other files; those inside a file were checked by its reader, at their line. */
function danglingFields(kept: readonly PlacedMap[]): Finding[] {
  const fields = new Set(kept.flatMap(({ map }) => map.fields.map(({ id }) => id)))
  return kept.flatMap(({ where, map }) => {
    const own = map.holders.filter(({ kind }) => kind === 'DATASET').map(({ id }) => `${id}.`)
    const ends = new Set(map.derives.filter((one) => !one.where).flatMap(({ from, to }) => [from, to]))
    return [...ends]
      .filter((end) => !fields.has(end) && !own.some((dataset) => end.startsWith(dataset)))
      .map((end) =>
        finding(
          'FIDES_FIELD_DANGLES',
          where,
          `The field ${shown(end)} is in no file that was read`,
          'Load its dataset too; the reference is kept.',
        ),
      )
  })
}

/** Ends of column lineage that no data set has; each is said once, where it was read first. */
function danglingColumns(kept: readonly PlacedMap[]): Finding[] {
  const fields = new Set(kept.flatMap(({ map }) => map.fields.map(({ id }) => id)))
  const said = new Set<string>()
  return kept.flatMap(({ map }) =>
    map.derives.flatMap(({ from, to, where }) =>
      [from, to].flatMap((end) => {
        if (where === undefined || fields.has(end) || said.has(end)) return []
        said.add(end)
        const message = `The column ${shown(end)} is in no data set that was read; the lineage is kept`
        return [finding('COLUMN_DANGLES', where, message, 'Load the events of its data set too, or correct the name.')]
      }),
    ),
  )
}

function differentNames(kept: readonly PlacedMap[]): Finding[] {
  const native = kept.filter(({ map }) => map.format === 'native')
  const other = native.find(({ map }) => map.name !== native[0]!.map.name)
  return other === undefined
    ? []
    : [
        finding(
          'MAP_NAMES',
          other.where,
          'The maps of the folder have different names; the first one is the source of its movements',
          'Give all maps of one folder one name.',
        ),
      ]
}
