// Ids of Holders that other tools name by a namespace and a name (OpenLineage, DataHub). Used by the readers of both, so
// that one data set has one id in every file and every reading. Names are never split: a namespace may hold colons.

import { createHash } from 'node:crypto'
import { type HolderId, parseHolderId } from '@suyuan/cypher/model/holder.ts'

/**
 * `dataset:{namespace}:{name}` where that is a well-formed id in which the name can be told from the namespace; otherwise
 * a readable form of it and ten digits of its hash, so that two names never become one id.
 */
export function lineageId(kind: 'dataset' | 'job', namespace: string, name: string): HolderId {
  const plain = parseHolderId(`${kind}:${namespace}:${name}`)
  if (plain !== null && !name.includes(':')) return plain
  const hash = createHash('sha256')
    .update(JSON.stringify([namespace, name]))
    .digest('hex')
    .slice(0, 10)
  const readable = `${kind}:${namespace}:${name}`.replace(/[^A-Za-z0-9._:]+/g, '-').replace(/:{2,}/g, ':')
  const id = parseHolderId(`${readable.length > LONGEST ? shortened(readable) : readable}-${hash}`)
  if (id === null) throw new Error('A readable form with a hash is always a well-formed holder id')
  return id
}

/** Leaves room for the hash below the 200 characters of an id. */
const LONGEST = 180

/** The end of a long name says more than its middle. */
function shortened(text: string): string {
  return `${text.slice(0, 90)}..${text.slice(-(LONGEST - 92))}`
}
