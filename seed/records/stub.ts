// A Holder that no map declares, made up so that a movement which names it is not lost. Used by admission, in files and
// in the database alike.

import { type Holder, type HolderId, plainHolder } from '@suyuan/cypher/model/holder.ts'

/** A SYSTEM of which only the id is known. */
export function stubOf(id: HolderId): Holder {
  return { ...plainHolder(id, id, 'SYSTEM'), stub: true }
}
