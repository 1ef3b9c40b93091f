// The notes of the case, newest first, each with what it said before. A note is amended where it stands.

import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { Field } from '../parts/Field.tsx'
import { Instant } from '../parts/Instant.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { useView } from '../url/useView.ts'
import { toAbout } from './goTo.ts'
import styles from './Memory.module.css'
import { amendNote } from './memoryOrders.ts'
import type { Note } from './memoryQuestion.ts'
import { useAboutName } from './useAboutName.ts'
import { useOrder } from './useOrder.ts'

interface Props {
  readonly caseKey: string
  readonly notes: readonly Note[]
  readonly nameOf: (key: string) => string
}

export function NoteList({ caseKey, notes, nameOf }: Props) {
  const { t } = useTranslation()
  if (notes.length === 0) return <p className={styles.soft}>{t('memory.noNotes')}</p>
  return (
    <ul className={styles.list}>
      {notes.map((note) => (
        <NoteItem key={note.latest.key} caseKey={caseKey} note={note} nameOf={nameOf} />
      ))}
    </ul>
  )
}

function NoteItem({ caseKey, note, nameOf }: { note: Note } & Omit<Props, 'notes'>) {
  const { t } = useTranslation()
  const [, go] = useView()
  const aboutName = useAboutName(nameOf)
  const [amending, setAmending] = useState(false)
  const { latest, earlier, sort, about } = note
  const target = toAbout({ sort, key: about })
  return (
    <li className={styles.note}>
      <p className={styles.head}>
        {target === null ? (
          <strong>{t('memory.theCase')}</strong>
        ) : (
          <Action tone="quiet" onClick={() => go(target)}>
            {aboutName({ sort, key: about })}
          </Action>
        )}
        <span className={styles.soft}>
          <Instant at={latest.at} /> · {latest.mine ? t('memory.you') : t('memory.session', { by: latest.by })}
        </span>
      </p>
      {amending ? (
        <Amend caseKey={caseKey} note={note} onDone={() => setAmending(false)} />
      ) : (
        <>
          <p className={styles.text}>{latest.text}</p>
          <Action tone="quiet" onClick={() => setAmending(true)}>
            {t('memory.amend')}
          </Action>
        </>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('memory.earlier', { count: earlier.length })}</summary>
          {earlier.map(({ key, text, at }) => (
            <p key={key} className={styles.before}>
              <span className={styles.soft}>
                <Instant at={at} />
              </span>{' '}
              {text}
            </p>
          ))}
        </details>
      )}
    </li>
  )
}

function Amend({ caseKey, note, onDone }: { caseKey: string; note: Note; onDone: () => void }) {
  const { t } = useTranslation()
  const { working, error, run } = useOrder()
  const [text, setText] = useState(note.latest.text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(() => amendNote(caseKey, note.latest.key, text), onDone)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={t('memory.newText')}>
        {(id) => (
          <textarea id={id} rows={3} maxLength={4000} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      {error !== null && <Trouble error={error} />}
      <div className={styles.actions}>
        <Action onClick={onDone}>{t('frame.cancel')}</Action>
        <Action type="submit" disabled={working || text.trim() === '' || text === note.latest.text}>
          {t('memory.keep')}
        </Action>
      </div>
    </form>
  )
}
