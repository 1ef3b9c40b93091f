// A time that the user wrote after an option.

import { instantOf, isZone } from '@suyuan/seed/formats/text/instant.ts'
import { Refusal } from './refusal.ts'

/** Epoch ms UTC. Throws Refusal (exit 1) for what is no time, or has no offset and no zone is named. */
export function timeOption(text: string, option: string, timezone: string | undefined): number {
  if (timezone !== undefined && !isZone(timezone))
    throw new Refusal(`--timezone ${timezone} is no zone. Write it like Asia/Shanghai or UTC.`, 1)
  const time = instantOf(text, timezone ?? null)
  if (time === 'NO_ZONE')
    throw new Refusal(
      `${option} ${text} has no offset. Write it like 2025-11-02T00:00:00+08:00, or name a zone with --timezone Asia/Shanghai.`,
      1,
    )
  if (time === 'BAD') throw new Refusal(`${option} ${text} is no time. Write it like 2025-11-02T00:00:00+08:00.`, 1)
  return time
}
