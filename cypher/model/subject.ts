// A Subject is a person, known only by keyed hashes of their identifiers. This file owns the closed list of identifier
// kinds and the shape of a token. How a token is made, and from what, is known to seed/identify alone.

declare const word: unique symbol
/** `hk1:<kind code>.` and the base64url HMAC-SHA-256 of one normalised identifier under the key of its kind. */
export type Token = string & { readonly [word]: 'Token' }
/** The key of a Subject: the least token of the joined set that names this person only (see seed/identify/resolve.ts). */
export type SubjectKey = string & { readonly [word]: 'Subject' }

/** Identifier kinds, a closed list, with the category each stands for. */
export const IDENTIFIER_CATEGORY = {
  phone: 'user.contact.phone_number',
  nationalId: 'user.government_id.national_identification_number',
  email: 'user.contact.email',
  customerNo: 'user.unique_id',
  imsi: 'user.telecom.sim_id',
  iccid: 'user.telecom.sim_id',
  imei: 'user.device.device_id',
  bankAccount: 'user.financial.bank_account',
  passport: 'user.government_id.passport_number',
  username: 'user.account.username',
} as const
export type IdentifierKind = keyof typeof IDENTIFIER_CATEGORY

/** One row of subjects.csv: its tokens name one person while the row holds. Epoch ms UTC, half-open; null: for ever. */
export interface Naming {
  readonly who: readonly Token[]
  readonly validFrom: number | null
  readonly validTo: number | null
}

/** The fingerprint of a value of a person, and when it was true. Epoch ms UTC, half-open; null: open. */
export interface Attribute {
  readonly who: readonly Token[]
  readonly category: string
  /** `hv1:` and the keyed hash of the normalised value under the key of its category. */
  readonly hash: string
  readonly validFrom: number | null
  readonly validTo: number | null
}

/** A planted record: a Subject that exists only in the copy named. */
export interface Canary {
  readonly who: readonly Token[]
  /** Id of a Holder, Movement or Batch. */
  readonly plantedIn: string
  /** Epoch ms UTC; null: not said. */
  readonly plantedAt: number | null
}
