// Writes a note on the case or on what is under examination. What the server refuses stays in the box to be mended.

import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { Field } from '../parts/Field.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import styles from './Memory.module.css'
import { writeNote } from './memoryOrders.ts'
import type { About } from './memoryQuestion.ts'
import { useAboutName } from './useAboutName.ts'
import { useOrder } from './useOrder.ts'

interface Props {
  readonly caseKey: string
  readonly abouts: readonly About[]
  readonly nameOf: (key: string) => string
}

export function NoteForm({ caseKey, abouts, nameOf }: Props) {
  const { t } = useTranslation()
  const aboutName = useAboutName(nameOf)
  const { working, error, run } = useOrder()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const about = abouts[chosen] ?? abouts[0]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (about !== undefined)
      void run(
        () => writeNote(caseKey, about, text),
        () => setText(''),
      )
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={t('memory.about')}>
        {(id) => (
          <select id={id} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
            {abouts.map((one, place) => (
              <option key={`${one.sort} ${one.key}`} value={place}>
                {t(`memory.sort.${one.sort}`)} {one.sort === 'CASE' ? '' : aboutName(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('memory.text')}>
        {(id) => (
          <textarea
            id={id}
            rows={3}
            maxLength={4000}
            value={text}
            autoComplete="off"
            placeholder={t('memory.textPlaceholder')}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {error !== null && <Trouble error={error} />}
      <div className={styles.actions}>
        <Action type="submit" disabled={working || text.trim() === ''}>
          {t('memory.write')}
        </Action>
      </div>
    </form>
  )
}
