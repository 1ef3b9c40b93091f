// Of which holder, and in which days: the question of the panel "Spread". The days are those of the timeline, so that
// every view follows.

import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { dayOf } from '../parts/days.ts'
import { Field } from '../parts/Field.tsx'
import { type NamedHolder, useHolderName } from '../parts/holderName.ts'
import { ZONE } from '../parts/zone.ts'
import { blastOf, chooseDays } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import styles from './Blast.module.css'
import type { BlastWindow } from './blastWindow.ts'

export interface BlastPlace {
  readonly key: string
  readonly rank: number
  readonly holder: NamedHolder | null
}

interface Props {
  readonly holder: string | null
  readonly found: NamedHolder | null
  readonly window: BlastWindow
  readonly places: readonly BlastPlace[]
}

export function BlastFields({ holder, found, window, places }: Props) {
  const { t } = useTranslation()
  const [view, go] = useView()
  const nameOf = useHolderName()
  const isPlace = places.some(({ key }) => key === holder)
  const day = (at: string) => dayOf(Date.parse(at), ZONE)
  const from = window.origin === 'always' ? '' : day(window.from)
  const type = (which: 'from' | 'until') => (text: string) => {
    if (text !== '' && !/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return
    go(chooseDays({ from: view.from, until: view.until, [which]: text === '' ? null : text }), 'replace')
  }
  return (
    <div className={styles.fields}>
      <Field label={t('blast.holder')}>
        {(id) => (
          <select id={id} value={holder ?? ''} onChange={({ target }) => go(blastOf(target.value))}>
            {holder === null && <option value="">{t('blast.none')}</option>}
            {holder !== null && !isPlace && <option value={holder}>{found === null ? holder : nameOf(found)}</option>}
            {places.map((place) => (
              <option key={place.key} value={place.key}>
                {place.rank}. {place.holder === null ? place.key : nameOf(place.holder)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('blast.from')}>
        {(id) => <input id={id} type="date" value={from} onChange={({ target }) => type('from')(target.value)} />}
      </Field>
      <Field label={t('blast.until')}>
        {(id) => (
          <input id={id} type="date" value={day(window.to)} onChange={({ target }) => type('until')(target.value)} />
        )}
      </Field>
      <p className={styles.soft}>
        {t(`blast.origin.${window.origin}`)}{' '}
        {window.origin === 'days' && (
          <Action tone="quiet" onClick={() => go(chooseDays({ from: null, until: null }))}>
            {t('chain.brush.clear')}
          </Action>
        )}
      </p>
    </div>
  )
}
