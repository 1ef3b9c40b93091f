// The screen without a session: one sentence, one command, why it is so. It looks again when the reader comes back from
// another tab.

import { useWindowEvent } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { Command } from '../parts/Command.tsx'
import { Notice } from '../parts/Notice.tsx'
import styles from './SignIn.module.css'
import { ViewSwitches } from './ViewSwitches.tsx'

interface Props {
  /** True when the link of this page was refused. */
  readonly used: boolean
  readonly retry: () => void
}

export function SignIn({ used, retry }: Props) {
  const { t } = useTranslation()
  useWindowEvent('focus', retry)
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.brand}>
          <span className={styles.seal} lang="zh">
            {t('frame.seal')}
          </span>
          <span>{t('frame.product')}</span>
        </p>
        <h1 className={styles.title}>{t('frame.signIn.title')}</h1>
        {used && <Notice urgent title={t('frame.signIn.used')} />}
        <p>{t('frame.signIn.lead')}</p>
        <Command text={t('frame.signIn.command')} />
        <p className={styles.soft}>{t('frame.signIn.why')}</p>
        <div className={styles.foot}>
          <Action onClick={retry}>{t('frame.signIn.again')}</Action>
          <ViewSwitches />
        </div>
      </div>
    </main>
  )
}
