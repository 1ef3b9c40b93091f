// The map as of a day, or as it is now: what was open then, drawn or as a table. The day stands in the address.

import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTheme } from '../app/language.ts'
import { MapPanel } from '../map/MapPanel.tsx'
import { useWholeMap } from '../map/useWholeMap.ts'
import { Action } from '../parts/Action.tsx'
import { Field } from '../parts/Field.tsx'
import { fromLocalField } from '../parts/time.ts'
import { Waiting } from '../parts/Waiting.tsx'
import { ZONE } from '../parts/zone.ts'
import { useView } from '../url/useView.ts'
import { readView } from '../url/view.ts'
import styles from './StewardDesk.module.css'

const NONE: readonly never[] = []

export function MapAsOf() {
  const { t } = useTranslation()
  const [view, go] = useView()
  const theme = useTheme(view)
  // A year that is being typed goes through years that are no day of ours: those stay in the field alone.
  const [text, setText] = useState(view.asOf ?? '')
  useEffect(() => setText(view.asOf ?? ''), [view.asOf])
  const choose = (typed: string) => {
    setText(typed)
    const { asOf: day } = readView(`?asOf=${typed}`)
    if (day !== null || typed === '') go({ asOf: day }, 'replace')
  }
  // The end of that day: what was opened or closed in it counts.
  const asOf = view.asOf === null ? null : fromLocalField(`${view.asOf}T23:59`, ZONE)
  // Until the map of another day has come, the one before stays: that is said.
  const isOfBefore = useWholeMap(asOf).isPlaceholderData
  return (
    <>
      <div className={styles.asOf}>
        <Field label={t('steward.asOf')}>
          {(id) => <input id={id} type="date" value={text} onChange={(event) => choose(event.target.value)} />}
        </Field>
        {view.asOf !== null && <Action onClick={() => go({ asOf: null }, 'replace')}>{t('steward.now')}</Action>}
        {isOfBefore && <Waiting text={t('map.loading')} />}
        <p className={styles.soft}>{t('steward.asOfDetail')}</p>
      </div>
      <MapPanel asOf={asOf} chain={NONE} seen={null} ranked={NONE} current={null} theme={theme} />
    </>
  )
}
