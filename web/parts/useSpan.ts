// A stretch of time in the words of the page, open ends said: "from 3 Dec 2025", "until 3 Dec 2025", "at all times".

import { useTranslation } from 'react-i18next'
import { dayText, rangeText } from './time.ts'
import { ZONE } from './zone.ts'

/** Instants are ISO in UTC; null is an open end. */
export function useSpan(): (from: string | null, to: string | null) => string {
  const { t, i18n } = useTranslation()
  return (from, to) => {
    if (from !== null && to !== null) return rangeText(from, to, i18n.language, ZONE)
    if (from !== null) return t('frame.from', { day: dayText(from, i18n.language, ZONE) })
    if (to !== null) return t('frame.until', { day: dayText(to, i18n.language, ZONE) })
    return t('frame.always')
  }
}
