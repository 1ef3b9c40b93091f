// One instant as a <time>: machine-readable inside, in the browser's zone with its offset outside.

import { useTranslation } from 'react-i18next'
import { dayText, instantText } from './time.ts'
import { ZONE } from './zone.ts'

interface Props {
  /** ISO 8601 in UTC. */
  readonly at: string
  /** `day` leaves the time of day to the tooltip. */
  readonly form?: 'day' | 'minute'
}

export function Instant({ at, form = 'minute' }: Props) {
  const { i18n } = useTranslation()
  const full = instantText(at, i18n.language, ZONE)
  return (
    <time dateTime={at} title={form === 'day' ? full : at}>
      {form === 'day' ? dayText(at, i18n.language, ZONE) : full}
    </time>
  )
}
