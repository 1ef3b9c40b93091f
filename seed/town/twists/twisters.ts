// Which twister each twist has; makeTown.ts calls the one asked for. Those without act where the town is built
// (stable-population) or where its rows are drawn (biased-slice, bought-in-column).

import type { Twist } from '../twist.ts'
import { clocksOff } from './clocksOff.ts'
import { forwardedFile } from './forwardedFile.ts'
import { gapOverAct } from './gapOverAct.ts'
import { membershipLost } from './membershipLost.ts'
import { sharedLogins } from './sharedLogins.ts'
import type { Twister } from './twister.ts'

export const TWISTERS: Readonly<Record<Twist, Twister | null>> = {
  none: null,
  'biased-slice': null,
  'shared-logins': sharedLogins,
  'forwarded-file': forwardedFile,
  'bought-in-column': null,
  'clocks-off': clocksOff,
  'stable-population': null,
  'gap-over-act': gapOverAct,
  'membership-lost': membershipLost,
}
