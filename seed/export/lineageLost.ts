// What of a map OpenLineage has no words for, counted. Used by openLineage.ts.

import type { MapView } from '../diff/mapView.ts'
import type { Lost } from './lost.ts'

const FACETS = [
  'description',
  'dataSource',
  'dataSourceUri',
  'datasetType',
  'lifecycle',
  'integration',
  'jobType',
  'status',
]

export function countUncarried(
  { holders, flows, fields, derives, declarations, references }: MapView,
  lost: Lost,
): void {
  const count = <W>(words: readonly W[], test: (word: W) => boolean): number => words.filter(test).length
  const isOwn = (id: string): boolean => /^(dataset|job):/.test(id)
  lost.add(
    'kinds and ids of holders that are neither data set nor job (they read back as data sets of the namespace suyuan)',
    count(holders, ({ id }) => !isOwn(id)),
  )
  lost.add(
    'what a flow carries (it reads back as all that its source holds)',
    count(flows, ({ categories }) => categories.length > 0),
  )
  lost.add(
    'labels, stage, retention, controls, jurisdiction or log gaps of holders',
    count(
      holders,
      (one) =>
        one.retentionDays !== null ||
        one.controls.length > 0 ||
        one.jurisdiction !== null ||
        one.logGaps.length > 0 ||
        Object.keys(one.labels).length > 0,
    ),
  )
  lost.add(
    'what a data set is part of',
    count(holders, ({ kind, partOf }) => kind !== 'JOB' && partOf !== null),
  )
  lost.add(
    'flows between jobs',
    count(flows, ({ from, to }) => /^job:/.test(from) && /^job:/.test(to)),
  )
  lost.add(
    'purpose, basis, contract, consent, mechanism, times, controls, prior or cost of flows',
    count(
      flows,
      (flow) =>
        [
          flow.purpose,
          flow.legalBasis,
          flow.contract,
          flow.consent,
          flow.mechanism,
          flow.crossBorder,
          flow.validFrom,
          flow.validTo,
          flow.ratePerSubject,
          flow.severCost,
        ].some((one) => one !== null) ||
        flow.controls.length > 0 ||
        !flow.logged,
    ),
  )
  lost.add(
    'identity marks of fields',
    count(fields, ({ identity }) => identity !== null),
  )
  lost.add(
    'references between fields without a direction',
    count(derives, ({ direction }) => direction !== 'to'),
  )
  lost.add('privacy declarations', declarations.length)
  lost.add('references of systems to data sets', references.length)
  lost.add(
    'properties that no facet has a word for',
    count([...holders, ...flows], ({ extra }) => Object.keys(extra).some((key) => !FACETS.includes(key))),
  )
}
