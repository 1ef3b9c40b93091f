// A process of its own that proves the towns it is sent, one after another, and ends when its parent does. Started by
// workers.ts; one a core, since a trace fills one.

import { proveTown } from './proveTown.ts'
import type { Order, Reply } from './workers.ts'

process.on('message', (order: Order) => {
  proveTown(order.plan, order.within)
    .then((outcome): Reply => ({ place: order.place, outcome }))
    .catch(
      (error: unknown): Reply => ({ place: order.place, failed: error instanceof Error ? error.message : 'failed' }),
    )
    .then((reply) => process.send?.(reply))
})
process.on('disconnect', () => process.exit())
