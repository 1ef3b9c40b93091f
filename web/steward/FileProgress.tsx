// The files of a lot, each with its size and, while it is sent, how much of it has gone.

import { useTranslation } from 'react-i18next'
import { Bar } from '../parts/Bar.tsx'
import { count, percent } from '../parts/number.ts'
import styles from './StewardDesk.module.css'
import type { SentFile } from './sendFiles.ts'

export function FileProgress({ files }: { readonly files: readonly SentFile[] }) {
  const { t, i18n } = useTranslation()
  if (files.length === 0) return null
  return (
    <ul className={styles.files} aria-label={t('steward.files')}>
      {files.map(({ name, bytes, sent }) => {
        const share = bytes === 0 ? 1 : sent / bytes
        return (
          <li key={name}>
            <span className={styles.file} translate="no">
              {name}
            </span>
            <span className={styles.soft}>
              {t('steward.size', { size: count(Math.ceil(bytes / 1024), i18n.language) })}
              {share < 1 && ` · ${t('steward.sent', { share: percent(share, i18n.language) })}`}
            </span>
            {share < 1 && <Bar share={share} ink="soft" />}
          </li>
        )
      })}
    </ul>
  )
}
