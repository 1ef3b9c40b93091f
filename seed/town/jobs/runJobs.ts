// All bulk jobs of the town, after its errands have been lived.

import type { Town } from '../town.ts'
import { adHocExports } from './adHocExports.ts'
import { billingRun } from './billingRun.ts'
import { copies } from './copies.ts'
import { counterAudits } from './counterAudits.ts'
import { courierLists } from './courierLists.ts'
import { marketingLists } from './marketingLists.ts'
import { nightlyBackup } from './nightlyBackup.ts'
import { opening } from './opening.ts'
import { serviceLists } from './serviceLists.ts'
import { warehouseLoad } from './warehouseLoad.ts'

/** Fills the log with the bulk jobs of eighteen months. */
export function runJobs(town: Town): void {
  opening(town)
  courierLists(town)
  counterAudits(town)
  nightlyBackup(town)
  billingRun(town)
  warehouseLoad(town)
  marketingLists(town)
  serviceLists(town)
  copies(town)
  adHocExports(town)
}
