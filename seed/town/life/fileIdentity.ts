// Errands that need an ID card send its picture to the real-name store, and a part of them to the identity verifier.

import { SECOND } from '../calendar.ts'
import { ID_IMAGE, NAME, NATIONAL_ID } from '../category.ts'
import type { Town } from '../town.ts'
import type { Visit } from './errand.ts'

/** Logs what the real-name store received for this visit. */
export function fileIdentity(town: Town, { person, outlet, clerk, at, random }: Visit): void {
  const filed = at + random.int(20, 200) * SECOND
  town.log.one(
    {
      at: filed,
      kind: 'SYNC',
      from: outlet.id,
      to: 'realname-store',
      actor: clerk.id,
      categories: [ID_IMAGE, NAME, NATIONAL_ID],
      keeper: 'realname-store',
    },
    person.index,
    'phone+nationalId',
  )
  if (!random.chance(0.25)) return
  town.log.one(
    {
      at: filed + random.int(1, 20) * SECOND,
      kind: 'TRANSFER',
      from: 'realname-store',
      to: 'identity-verifier',
      actor: 'job-verification',
      categories: [NAME, NATIONAL_ID],
    },
    person.index,
    'phone+nationalId',
  )
}
