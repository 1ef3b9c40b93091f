// Admits attributes, canaries and batch members: rows that name somebody and carry no time of their own. Used by
// admission.ts. A row whose identifiers never name one person is refused; a canary planted in nothing known is kept and
// warned of.

import type { Place } from '@suyuan/cypher/model/finding.ts'
import type { Attribute, Canary, Token } from '@suyuan/cypher/model/subject.ts'
import { finding } from '../check/codes.ts'
import { shown } from '../check/shown.ts'
import type { Resolver } from '../identify/resolve.ts'
import type { AdmissionLog } from './admissionLog.ts'
import { Prints } from './prints.ts'

export interface PeopleAdmission {
  attribute(where: Place, attribute: Attribute): void
  canary(where: Place, canary: Canary): void
  member(where: Place, batch: string, who: readonly Token[]): void
  /** True when members of the batch were admitted or are in the database. */
  hasMembers(batch: string): boolean
  /** Warns of canaries planted in nothing known. */
  end(known: { [question in 'isHolder' | 'isMovement' | 'isEmptyBatch']: (id: string) => boolean }): void
}

export function admitPeople(
  log: AdmissionLog,
  resolver: Resolver,
  inDatabase: (batch: string) => boolean,
): PeopleAdmission {
  const seen = new Prints()
  const batches = new Set<string>()
  const planted: { readonly where: Place; readonly place: string }[] = []
  const isOne = (who: readonly Token[], where: Place): boolean => {
    if (!resolver.neverOne(who)) return true
    log.refuse(conflict(where))
    return false
  }
  const isNew = (key: string): boolean => {
    if (seen.add(key)) return true
    log.alreadyThere()
    return false
  }
  return {
    attribute(where, attribute) {
      const { who, category, hash, validFrom, validTo } = attribute
      if (!isOne(who, where) || !isNew(`${who.join(' ')} ${category} ${hash} ${validFrom} ${validTo}`)) return
      log.keep({ word: 'attribute', where, attribute })
    },
    canary(where, canary) {
      const { who, plantedIn, plantedAt } = canary
      if (!isOne(who, where) || !isNew(`${who.join(' ')} ${plantedIn} ${plantedAt}`)) return
      planted.push({ where, place: plantedIn })
      log.keep({ word: 'canary', where, canary })
    },
    member(where, batch, who) {
      if (who.length > 1 && !isOne(who, where)) return
      batches.add(batch)
      log.keep({ word: 'member', where, batch, who })
    },
    hasMembers: (batch) => batches.has(batch) || inDatabase(batch),
    end(known) {
      for (const { where, place } of planted) {
        if (known.isHolder(place) || known.isMovement(place) || known.isEmptyBatch(place)) continue
        if (batches.has(place) || inDatabase(place)) continue
        const message = `The canary is planted in ${shown(place)}, which is no holder, movement or batch that was read`
        log.say(
          finding('CANARY_PLACE', where, message, 'Correct `plantedIn`: a canary in nothing known proves nothing.'),
        )
      }
    },
  }
}

/** Identifiers of one row name several persons. */
export function conflict(where: Place): ReturnType<typeof finding> {
  return finding(
    'IDENTIFIER_CONFLICT',
    where,
    'The identifiers of the row name different persons at its time',
    'Correct them, or add a row to subjects.csv that says they are one person.',
  )
}
