// The zone that the user named for times without one.

import { isZone } from '@suyuan/seed/formats/text/instant.ts'
import { Refusal } from './refusal.ts'

/** An IANA name, or null when none was given. Throws Refusal (exit 2) for what is no zone. */
export function zoneOption(zone: string | undefined): string | null {
  if (zone === undefined) return null
  if (isZone(zone)) return zone
  throw new Refusal('--timezone names no zone: use a name such as Asia/Shanghai or UTC', 2)
}
