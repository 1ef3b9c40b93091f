// The channels of the counters: forms in, records up, screens down, and the two that leave no log: a photograph of a
// form, and a telephone call to a courier.

import { ADDRESS, CODE, CUSTOMER_NO, ID_IMAGE, NAME, NATIONAL_ID, PHONE, PLAN, SIM, together } from '../category.ts'
import { type FlowEntry, flowEntry } from '../mapEntry.ts'
import type { Outlet } from '../outlets.ts'
import type { Device } from '../town.ts'
import { courierOf } from './partners.ts'

const FORM = together([ADDRESS, CODE, NAME, NATIONAL_ID, PHONE, PLAN, SIM])
const SERVICE = 'essential.service'

/** Flows that begin or end at a counter, outlet by outlet, then device by device. */
export function counterFlows(outlets: readonly Outlet[], handhelds: readonly Device[]): FlowEntry[] {
  return [
    ...outlets.flatMap(outletFlows),
    ...handhelds.map((device) =>
      flowEntry(
        {
          id: `work-orders-to-${device.id}`,
          from: 'work-orders',
          to: device.id,
          categories: [ADDRESS, NAME, PHONE],
          mechanism: 'MESSAGE',
          purpose: SERVICE,
        },
        { severCost: 4 },
      ),
    ),
  ]
}

function outletFlows(outlet: Outlet): FlowEntry[] {
  const places = outlet.tablet === null ? [outlet.id] : [outlet.id, outlet.tablet]
  const byForm = places.flatMap((place) => [
    flowEntry(
      { id: `form-${place}`, from: 'customers', to: place, categories: FORM, mechanism: 'FORM', purpose: SERVICE },
      { severCost: 20 },
    ),
    flowEntry(
      {
        id: `entry-${place}`,
        from: place,
        to: 'crm',
        categories: together(FORM, [CUSTOMER_NO]),
        mechanism: 'SYNC',
        purpose: SERVICE,
      },
      { severCost: 20 },
    ),
  ])
  return [
    ...byForm,
    flowEntry(
      {
        id: `identity-${outlet.id}`,
        from: outlet.id,
        to: 'realname-store',
        categories: [ID_IMAGE, NAME, NATIONAL_ID],
        mechanism: 'SYNC',
        purpose: 'essential.legal_obligation',
      },
      { legalBasis: 'pipl13:3', consent: 'separate', severCost: 15 },
    ),
    flowEntry(
      {
        id: `screen-${outlet.id}`,
        from: 'crm',
        to: outlet.id,
        categories: [CUSTOMER_NO, NAME, PHONE, PLAN],
        mechanism: 'SCREEN',
        purpose: SERVICE,
      },
      { severCost: 10, controls: ['screen-watermark'] },
    ),
    flowEntry(
      {
        id: `photo-${outlet.id}`,
        from: outlet.id,
        to: 'market',
        categories: FORM,
        mechanism: 'PHOTO',
        purpose: 'third_party_sharing',
      },
      { legalBasis: 'pipl13:none', consent: 'none', logged: false, ratePerSubject: 0.01, severCost: 2 },
    ),
    flowEntry(
      {
        id: `call-${outlet.id}`,
        from: outlet.id,
        to: courierOf(outlet.region),
        categories: [ADDRESS, NAME, PHONE],
        mechanism: 'PHONE',
        purpose: SERVICE,
      },
      { logged: false, ratePerSubject: 0.02, severCost: 2 },
    ),
  ]
}
