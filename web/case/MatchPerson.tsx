// "Is this person among the rows?": one identifier is typed, with a reason, and the server answers by its keyed hash. The
// box is emptied with every answer and when the dialog closes; what was typed is in no address, cache or storage.

import { useDisclosure } from '@mantine/hooks'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Field } from '../parts/Field.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { MatchAnswer } from './MatchAnswer.tsx'
import styles from './MatchPerson.module.css'
import { type IdentifierMatch, matchIdentifier, type Typed } from './matchOrder.ts'

/** The kinds, most usual first; the words of each stand in the closed lists. */
const KINDS = [
  'phone',
  'nationalId',
  'bankAccount',
  'email',
  'customerNo',
  'imsi',
  'iccid',
  'imei',
  'passport',
  'username',
] as const

const NOTHING: Typed = { kind: 'phone', identifier: '', purpose: '' }

export function MatchPerson({ caseKey }: { readonly caseKey: string }) {
  const { t } = useTranslation()
  const [opened, { open, close }] = useDisclosure(false)
  const [typed, setTyped] = useState(NOTHING)
  const [state, setState] = useState<'idle' | 'working' | IdentifierMatch | Error>('idle')
  const leave = () => {
    setTyped(NOTHING)
    setState('idle')
    close()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const asked = typed
    // Whatever comes of it, the box is empty from here on; kind and purpose stay for the next one.
    setTyped({ ...asked, identifier: '' })
    setState('working')
    try {
      setState(await matchIdentifier(caseKey, asked))
    } catch (error) {
      setState(error instanceof Error ? error : new Error(String(error)))
    }
  }
  return (
    <>
      <Action tone="quiet" onClick={open}>
        {t('match.open')}
      </Action>
      <Dialog opened={opened} onClose={leave} title={t('match.title')}>
        <form className={styles.form} onSubmit={(event) => void submit(event)} autoComplete="off">
          <p className={styles.soft}>{t('match.lead')}</p>
          <div className={styles.pair}>
            <Field label={t('match.kind')}>
              {(id) => (
                <select
                  id={id}
                  value={typed.kind}
                  onChange={(event) => setTyped({ ...typed, kind: event.target.value })}
                >
                  {KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {t(`list.identifier.${kind}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={t('match.identifier')}>
              {(id) => (
                <input
                  id={id}
                  data-autofocus
                  value={typed.identifier}
                  maxLength={200}
                  autoComplete="off"
                  autoCorrect="off"
                  autoCapitalize="off"
                  spellCheck={false}
                  translate="no"
                  onChange={(event) => setTyped({ ...typed, identifier: event.target.value })}
                />
              )}
            </Field>
          </div>
          <Field label={t('match.purpose')}>
            {(id) => (
              <input
                id={id}
                value={typed.purpose}
                maxLength={200}
                autoComplete="off"
                placeholder={t('match.purposePlaceholder')}
                onChange={(event) => setTyped({ ...typed, purpose: event.target.value })}
              />
            )}
          </Field>
          <div className={styles.actions}>
            <Action
              type="submit"
              tone="strong"
              disabled={typed.identifier.trim() === '' || typed.purpose.trim() === '' || state === 'working'}
            >
              {t('match.ask')}
            </Action>
          </div>
        </form>
        <div aria-live="polite">
          {state instanceof Error ? (
            <Trouble error={state} />
          ) : (
            typeof state === 'object' && <MatchAnswer match={state} onLeave={leave} />
          )}
        </div>
      </Dialog>
    </>
  )
}
