// By which mechanisms a planted record goes on. A planted customer is asked for by nobody: it travels in lists and copies,
// not over a counter or a screen where one real customer after the other is looked up.

import type { Mechanism } from '@suyuan/cypher/model/flow.ts'

/** true: what is sent holds whoever is in the copy, planted records too. */
export const CARRIES: Readonly<Record<Mechanism, boolean>> = {
  COUNTER: false, // somebody stands there
  FORM: false, // somebody fills it
  PHOTO: false, // of one form
  PHONE: false, // somebody is asked about
  SCREEN: false, // somebody is looked up
  MESSAGE: true, // lists by chat or mail
  API: true, // a partner that fetches all is one that must be told apart
  FILE: true,
  SYNC: true,
  PRINT: true, // labels and bills are printed by the list
  COURIER: true,
  MEDIA: true,
}

/** A Flow of which the map does not say how it moves: supposed to move lists, the usual case between systems. */
export const CARRIES_UNSAID = true
