// What holders are called on the steward's desk: as the map calls them, or, where they are new, as the files do. An EMPLOYEE
// is an account, never a name.

import { useTranslation } from 'react-i18next'
import { type RawMap, useNamedMap } from '../map/useWholeMap.ts'
import type { MapChange } from './lotQuestions.ts'

export type NameOf = (key: string) => string

export function useNames(map: RawMap | null, change: MapChange | null): NameOf {
  const { t, i18n } = useTranslation()
  const named = useNamedMap()
  const names = new Map(map === null ? [] : named(map).holders.map(({ key, name }) => [key, name]))
  for (const { key, kind, name, labelZh } of change?.changedHolders ?? []) {
    const own = i18n.language === 'zh' ? (labelZh ?? name) : name
    names.set(key, kind === 'EMPLOYEE' ? t('answer.account', { key }) : (own ?? key))
  }
  return (key) => names.get(key) ?? key
}
