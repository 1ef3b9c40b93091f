// The line is broken: name, phone and address go on a work order, and from there to a technician's handheld.

import { HOUR, MINUTE } from '../calendar.ts'
import { ADDRESS, NAME, PHONE } from '../category.ts'
import type { Errand } from './errand.ts'

export const repair: Errand = {
  name: 'repair',
  perYear: 0.4,
  categories: [ADDRESS, NAME, PHONE],
  onForm: true,
  lookUp: 0.8,
  after: (town, { person, outlet, at, random }) => {
    const order = at + random.int(5, 40) * MINUTE
    const carried = [ADDRESS, NAME, PHONE]
    town.log.one(
      { at: order, kind: 'SYNC', from: 'crm', to: 'work-orders', actor: 'job-work-orders', categories: carried },
      person.index,
      'phone+customerNo',
    )
    const served = town.handhelds.filter((device) => device.region === outlet.region)
    if (served.length === 0) return
    const sent = order + random.int(1, 30) * HOUR
    town.log.one(
      {
        at: sent,
        kind: 'TRANSFER',
        from: 'work-orders',
        to: random.pick(served).id,
        actor: 'job-work-orders',
        categories: carried,
      },
      person.index,
      'phone',
    )
  },
}
