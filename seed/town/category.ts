// The categories that ordinary life moves, under short names, and the sets in which they travel.

export const NAME = 'user.name'
export const PHONE = 'user.contact.phone_number'
export const NATIONAL_ID = 'user.government_id.national_identification_number'
export const ID_IMAGE = 'user.government_id.id_card_image'
export const ADDRESS = 'user.contact.address.street'
export const PLAN = 'user.telecom.subscription'
export const CODE = 'user.authorization.otp'
export const SIM = 'user.telecom.sim_id'
export const CUSTOMER_NO = 'user.unique_id'
export const BILL = 'user.financial.bill'
export const CREDIT = 'user.financial.credit'
export const BANK = 'user.financial.bank_account'
export const WORKPLACE = 'user.workplace'

/** What the customer system keeps of everybody. */
export const CUSTOMER_RECORD: readonly string[] = [NAME, PHONE, NATIONAL_ID, ADDRESS, PLAN, CUSTOMER_NO]

/** The sets together, sorted and without doubles. */
export function together(...sets: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(sets.flat())].sort()
}
