// Where files come in and what becomes of them: drop or choose, how to read them, check, then commit or drop the lot. Says
// its limit, and the command that has none.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { Command } from '../parts/Command.tsx'
import { Confirm } from '../parts/Confirm.tsx'
import { Notice } from '../parts/Notice.tsx'
import { count } from '../parts/number.ts'
import { Panel } from '../parts/Panel.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { chooseLot } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import { CommitProgress } from './CommitProgress.tsx'
import { DropFiles } from './DropFiles.tsx'
import { FileProgress } from './FileProgress.tsx'
import type { ReadingOptions } from './lotOrders.ts'
import type { Lot } from './lotQuestions.ts'
import { optionsOf } from './optionsOf.ts'
import { ReadingFields } from './ReadingFields.tsx'
import styles from './StewardDesk.module.css'
import { MOST_BYTES } from './sendFiles.ts'
import { useLot } from './useLot.ts'

export function FilesPanel({ lot }: { readonly lot: Lot | null }) {
  const { t, i18n } = useTranslation()
  const [, go] = useView()
  const steps = useLot()
  const [changed, setChanged] = useState<ReadingOptions | null>(null)
  const [asking, setAsking] = useState(false)
  const options = changed ?? optionsOf(lot)
  const megabytes = (bytes: number) => count(Math.ceil((bytes / 1024 / 1024) * 10) / 10, i18n.language)
  const busy = steps.step !== 'idle'
  const committing = lot !== null && (steps.step === 'committing' || lot.state === 'COMMITTING')
  const ready = lot?.state === 'CHECKED' && changed === null
  return (
    <Panel title={t('steward.files')}>
      <DropFiles disabled={busy} onFiles={(files) => void steps.send(files, options)} />
      <p className={styles.soft}>{t('steward.limit', { most: megabytes(MOST_BYTES) })}</p>
      {steps.tooLarge !== null && (
        <Notice urgent title={t('steward.tooLarge', { size: megabytes(steps.tooLarge), most: megabytes(MOST_BYTES) })}>
          <p>{t('steward.tooLargeDetail')}</p>
          <Command text={t('home.empty.import')} />
        </Notice>
      )}
      {!committing && <FileProgress files={steps.sent.length > 0 ? steps.sent : sentOf(lot)} />}
      <ReadingFields options={options} needed={lot?.check?.sourceNeeded === true} onChange={setChanged} />
      {steps.trouble !== null && <Trouble error={steps.trouble} />}
      {steps.step === 'checking' && <Waiting text={t('steward.checking')} />}
      {lot !== null && committing && <CommitProgress lot={lot.key} />}
      {lot !== null && lot.state !== 'COMMITTED' && !committing && (
        <div className={styles.actions}>
          {!ready && (
            <Action disabled={busy} onClick={() => void steps.check(lot.key, options).then(() => setChanged(null))}>
              {t('steward.checkAgain')}
            </Action>
          )}
          <Action
            tone="strong"
            disabled={busy || !ready || lot.check?.sourceNeeded === true || lot.check?.rows === lot.check?.refused}
            onClick={() => setAsking(true)}
          >
            {t('steward.commit')}
          </Action>
          <Action tone="danger" disabled={busy} onClick={() => void steps.discard(lot.key)}>
            {t('steward.discard')}
          </Action>
        </div>
      )}
      {lot?.state === 'COMMITTED' && (
        <div className={styles.actions}>
          <Action onClick={() => go(chooseLot(null))}>{t('steward.another')}</Action>
        </div>
      )}
      <Confirm
        opened={asking}
        title={t('steward.commit')}
        text={t('steward.commitText', { count: lot?.check?.stored ?? 0 })}
        yes={t('steward.commitYes')}
        onYes={async () => {
          setAsking(false)
          if (lot !== null) await steps.commit(lot.key)
        }}
        onNo={() => setAsking(false)}
      />
    </Panel>
  )
}

function sentOf(lot: Lot | null) {
  return lot?.files.map(({ name, bytes }) => ({ name, bytes, sent: bytes })) ?? []
}
