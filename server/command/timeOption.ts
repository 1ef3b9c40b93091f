// A time that the user wrote after an option.

import { instantOf } from '@suyuan/seed/formats/text/instant.ts'
import { Refusal } from './refusal.ts'
import { zoneOption } from './zoneOption.ts'

/** Epoch ms UTC. Throws Refusal (exit 2) for what is no time, or has no offset and no zone is named. */
export function timeOption(text: string, option: string, timezone: string | undefined): number {
  const time = instantOf(text, zoneOption(timezone))
  if (time === 'NO_ZONE')
    throw new Refusal(
      `${option} ${text} has no offset. Write it like 2025-11-02T00:00:00+08:00, or name a zone with --timezone Asia/Shanghai.`,
      2,
    )
  if (time === 'BAD') throw new Refusal(`${option} ${text} is no time. Write it like 2025-11-02T00:00:00+08:00.`, 2)
  return time
}
