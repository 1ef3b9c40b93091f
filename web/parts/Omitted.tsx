// What an answer left out, and by which limit: no limit is silent. A limit without words of ours is said by its code.

import { useTranslation } from 'react-i18next'
import { count } from './number.ts'
import styles from './Omitted.module.css'

interface Props {
  readonly truncated: { readonly reason: string; readonly omitted: number }
}

export function Omitted({ truncated: { reason, omitted } }: Props) {
  const { t, i18n } = useTranslation()
  const known = i18n.exists(`list.limit.${reason}`)
  const words = known ? t(`list.limit.${reason}` as 'list.limit.ACTS_BELOW_ONE_IN_A_THOUSAND') : reason
  return (
    <p className={styles.omitted}>{t('frame.truncated', { reason: words, omitted: count(omitted, i18n.language) })}</p>
  )
}
