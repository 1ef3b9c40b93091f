// Views of the case under a name: what is on the screen now can be saved, a click shows a saved one again.

import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { Field } from '../parts/Field.tsx'
import { Instant } from '../parts/Instant.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { useView } from '../url/useView.ts'
import { ViewLink } from '../url/ViewLink.tsx'
import { parametersOf, toSavedView } from './goTo.ts'
import styles from './Memory.module.css'
import { dropView, saveView } from './memoryOrders.ts'
import type { SavedView } from './memoryQuestion.ts'
import { useOrder } from './useOrder.ts'

interface Props {
  readonly caseKey: string
  readonly views: readonly SavedView[]
}

export function SavedViews({ caseKey, views }: Props) {
  const { t } = useTranslation()
  const [view] = useView()
  const { working, error, run } = useOrder()
  const [name, setName] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(
      () => saveView(caseKey, name, parametersOf(view)),
      () => setName(''),
    )
  }
  return (
    <>
      {views.length === 0 && <p className={styles.soft}>{t('memory.noViews')}</p>}
      <ul className={styles.list}>
        {views.map((one) => (
          <li key={one.key} className={styles.line}>
            <ViewLink change={toSavedView(one.parameters, view)}>{one.name}</ViewLink>
            <span className={styles.soft}>
              <Instant at={one.at} form="day" />
            </span>
            <Action
              tone="quiet"
              disabled={working}
              aria-label={t('memory.dropName', { name: one.name })}
              onClick={() => void run(() => dropView(caseKey, one.key))}
            >
              {t('memory.drop')}
            </Action>
          </li>
        ))}
      </ul>
      <form className={styles.form} onSubmit={submit}>
        <Field label={t('memory.viewName')}>
          {(id) => (
            <input
              id={id}
              value={name}
              maxLength={100}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        {error !== null && <Trouble error={error} />}
        <div className={styles.actions}>
          <Action type="submit" disabled={working || name.trim() === ''}>
            {t('memory.save')}
          </Action>
        </div>
      </form>
    </>
  )
}
