// What an answer may and may not be taken for. It stands with every answer, on the screen and on paper.

import { useTranslation } from 'react-i18next'
import styles from './Caveat.module.css'

interface Props {
  /** As the server sent it with the answer, in English. */
  readonly text: string
}

export function Caveat({ text }: Props) {
  const { t, i18n } = useTranslation()
  return <p className={styles.caveat}>{i18n.language === 'en' ? text : t('answer.caveat')}</p>
}
