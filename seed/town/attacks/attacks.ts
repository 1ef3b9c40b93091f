// Which attack each scenario is; makeTown.ts calls the one asked for.

import type { Scenario } from '../scenario.ts'
import type { AttackMaker } from './attack.ts'
import { collusion } from './collusion.ts'
import { innocentLookalike } from './innocentLookalike.ts'
import { insiderExport } from './insiderExport.ts'
import { keptAfterContract } from './keptAfterContract.ts'
import { lostDevice } from './lostDevice.ts'
import { mergedLeaks } from './mergedLeaks.ts'
import { nobodyInTheMap } from './nobodyInTheMap.ts'
import { photographedForms } from './photographedForms.ts'
import { plantedRecords } from './plantedRecords.ts'
import { scrapingPartner } from './scrapingPartner.ts'
import { soldCodes } from './soldCodes.ts'
import { staleCopy } from './staleCopy.ts'

export const ATTACKS: Readonly<Record<Scenario, AttackMaker>> = {
  'clerk-photographs-forms': photographedForms,
  'clerk-sells-codes': soldCodes,
  'bulk-export-insider': insiderExport,
  'partner-scrapes': scrapingPartner,
  'vendor-keeps-after-contract': keptAfterContract,
  'lost-device': lostDevice,
  'two-collude': collusion,
  'two-merged': mergedLeaks,
  'stale-copy': staleCopy,
  'innocent-lookalike': innocentLookalike,
  'unknown-source': nobodyInTheMap,
  canary: plantedRecords,
}
