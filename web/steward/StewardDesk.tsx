// The steward's desk: left the files and past revisions, at the right what a commit would change, drawn and listed, and the
// findings at their place; without a lot of files, the map as of a date.

import { useTranslation } from 'react-i18next'
import { settle } from '../graphql/failure.ts'
import { useAnswer } from '../graphql/useAnswer.ts'
import { Notice } from '../parts/Notice.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { useView } from '../url/useView.ts'
import { Changes } from './Changes.tsx'
import { Committed } from './Committed.tsx'
import { FilesPanel } from './FilesPanel.tsx'
import { Findings } from './Findings.tsx'
import { LotQuestion } from './lotQuestions.ts'
import { MapAsOf } from './MapAsOf.tsx'
import { MapLogs } from './MapLogs.tsx'
import { Revisions } from './Revisions.tsx'
import styles from './StewardDesk.module.css'

export function StewardDesk() {
  const { t } = useTranslation()
  const [view] = useView()
  const { lot: key, severity } = view
  const lot = useAnswer(
    LotQuestion,
    { key: key ?? '', severity },
    { enabled: key !== null, pick: (data) => settle(data.lot), keepLast: true },
  )
  const shown = key === null || lot.error !== null ? null : (lot.data ?? null)
  return (
    <div className={styles.desk}>
      <section className={styles.left} aria-label={t('steward.leftName')}>
        <h1 className={styles.name}>{t('steward.title')}</h1>
        <FilesPanel key={key ?? ''} lot={shown} />
        <Revisions />
      </section>
      <section className={styles.centre} aria-label={t('steward.centreName')}>
        {key === null && <MapAsOf />}
        {key !== null && lot.error !== null && <Trouble error={lot.error} retry={() => void lot.refetch()} />}
        {key !== null && lot.isPending && <Waiting text={t('frame.loading')} />}
        {shown !== null && shown.state === 'CHECKED' && <MapLogs lot={shown} />}
        {shown?.report != null && <Committed report={shown.report} />}
        {shown !== null && shown.check === null && <Notice title={t('steward.notChecked')} />}
        {shown !== null && shown.check !== null && (
          <>
            {shown.state !== 'COMMITTED' && <Changes check={shown.check} />}
            <Findings check={shown.check} />
          </>
        )}
      </section>
    </div>
  )
}
