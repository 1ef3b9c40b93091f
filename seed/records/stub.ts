// A Holder that no map declares, made up so that a movement which names it is not lost. Used by admission, in files and
// in the database alike.

import { type Holder, type HolderId, stageOf } from '@suyuan/cypher/model/holder.ts'

/** A SYSTEM of which only the id is known. */
export function stubOf(id: HolderId): Holder {
  return {
    id,
    name: id,
    labels: {},
    kind: 'SYSTEM',
    stage: stageOf('SYSTEM'),
    partOf: null,
    retentionDays: null,
    categories: null,
    controls: [],
    owner: null,
    jurisdiction: null,
    logGaps: [],
    stub: true,
    extra: {},
  }
}
