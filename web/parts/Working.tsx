// Something is being worked out by the tracer. A short wait is one quiet line; a longer one says for how long, in which
// step, and can be cancelled by its button or by Escape, in the server and in the database too.

import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from './Action.tsx'
import { count } from './number.ts'
import { useWork } from './useWork.ts'
import { Waiting } from './Waiting.tsx'
import styles from './Working.module.css'

interface Props {
  readonly text: string
  /** True: a short wait shows nothing, because the last answer still stands there. */
  readonly quiet?: boolean
}

export function Working({ text, quiet = false }: Props) {
  const { t, i18n } = useTranslation()
  const { long, seconds, now, ending, cancel } = useWork()
  const endByKey = useEffectEvent((event: KeyboardEvent) => {
    // A dialog closes by Escape, and what it waited for ends with it.
    if (event.key !== 'Escape' || !long || event.defaultPrevented) return
    if (document.querySelector('[role="dialog"]') !== null) return
    event.preventDefault()
    cancel()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => endByKey(event)
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
  if (!long) return quiet ? null : <Waiting text={text} />
  const number = (value: number) => count(value, i18n.language)
  const step = now === null ? null : t(`work.step.${now.step}`)
  return (
    <div className={styles.working}>
      <Waiting text={ending ? t('work.cancelling') : step === null ? text : step} />
      <p className={styles.figures}>
        <span role="timer">{t('work.elapsed', { seconds: number(seconds) })}</span>
        {now !== null && <Part step={now.step} done={now.done} all={now.all} number={number} />}
        <Action onClick={cancel} aria-label={t('work.cancelName')} disabled={ending}>
          {t('work.cancel')}
        </Action>
      </p>
    </div>
  )
}

interface PartProps {
  readonly step: string
  readonly done: number
  readonly all: number | null
  readonly number: (value: number) => string
}

function Part({ step, done, all, number }: PartProps) {
  const { t } = useTranslation()
  if (all !== null) return <span>{t('work.part', { done: number(done), all: number(all) })}</span>
  return step === 'READING' && done > 0 ? <span>{t('work.read', { rows: number(done) })}</span> : null
}
