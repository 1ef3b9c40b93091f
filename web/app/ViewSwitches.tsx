// The two switches that stand on every screen: language, and paper by day or by night. Both live in the address.

import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { useView } from '../url/useView.ts'
import styles from './Frame.module.css'
import { languageOf, useTheme } from './language.ts'

export function ViewSwitches() {
  const { t } = useTranslation()
  const [view, go] = useView()
  const other = languageOf(view) === 'en' ? 'zh' : 'en'
  const night = useTheme(view) === 'dark'
  return (
    <div className={styles.switches}>
      <Action
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        title={t('frame.languageName')}
        onClick={() => go({ lang: other }, 'replace')}
      >
        {t('frame.language')}
      </Action>
      <Action
        title={night ? t('frame.lightName') : t('frame.darkName')}
        onClick={() => go({ theme: night ? 'light' : 'dark' }, 'replace')}
      >
        {night ? t('frame.light') : t('frame.dark')}
      </Action>
    </div>
  )
}
