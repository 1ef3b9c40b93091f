// The brushed days of the view, for every panel that filters by them; null: none are chosen.

import { useMemo } from 'react'
import { useView } from '../url/useView.ts'
import { type Days, daysBetween } from './days.ts'
import { ZONE } from './zone.ts'

export function useDays(): Days | null {
  const [{ from, until }] = useView()
  return useMemo(() => daysBetween(from, until, ZONE), [from, until])
}
