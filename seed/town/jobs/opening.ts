// The first night of the records: whoever was a customer already is loaded from the archive of forms into the systems.

import { HOUR, MINUTE } from '../calendar.ts'
import {
  ADDRESS,
  CUSTOMER_NO,
  CUSTOMER_RECORD,
  ID_IMAGE,
  NAME,
  NATIONAL_ID,
  PHONE,
  PLAN,
  together,
} from '../category.ts'
import { cutList } from '../log.ts'
import type { Town } from '../town.ts'
import { activePeople } from './activePeople.ts'

/** Logs the opening load. */
export function opening(town: Town): void {
  const at = town.calendar.start + HOUR
  const everybody = cutList(
    activePeople(town, at, () => true),
    at,
    'customerNo',
  )
  const load = (minutes: number, from: string, to: string, categories: readonly string[]) =>
    town.log.many(
      {
        at: at + minutes * MINUTE,
        kind: 'SYNC',
        from,
        to,
        actor: 'job-warehouse',
        categories,
        via: `${from}-to-${to}`,
      },
      everybody,
    )
  town.log.many(
    {
      at,
      kind: 'COLLECT',
      from: 'customers',
      to: 'form-archive',
      actor: null,
      categories: together(CUSTOMER_RECORD, [ID_IMAGE]),
      keeper: 'form-archive',
    },
    everybody,
  )
  load(20, 'form-archive', 'crm', CUSTOMER_RECORD)
  load(50, 'form-archive', 'realname-store', [ID_IMAGE, NAME, NATIONAL_ID])
  load(70, 'crm', 'number-registry', [NAME, NATIONAL_ID, PHONE])
  load(90, 'crm', 'billing', [ADDRESS, CUSTOMER_NO, NAME, PHONE, PLAN])
  load(120, 'crm', 'warehouse', CUSTOMER_RECORD)
  load(150, 'crm', 'backup', CUSTOMER_RECORD)
}
