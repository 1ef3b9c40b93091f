// The switches that stand on every screen: language, paper by day or by night, high contrast. All live in the address.

import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { useView } from '../url/useView.ts'
import styles from './Frame.module.css'
import { languageOf, useColours } from './language.ts'

export function ViewSwitches() {
  const { t } = useTranslation()
  const [view, go] = useView()
  const other = languageOf(view) === 'en' ? 'zh' : 'en'
  const colours = useColours(view)
  const night = colours.scheme === 'dark'
  return (
    <div className={styles.switches}>
      <Action
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        title={t('frame.languageName')}
        onClick={() => go({ lang: other })}
      >
        {t('frame.language')}
      </Action>
      <Action
        title={night ? t('frame.lightName') : t('frame.darkName')}
        onClick={() => go({ theme: night ? 'light' : 'dark' })}
      >
        {night ? t('frame.light') : t('frame.dark')}
      </Action>
      <Action
        title={t('frame.contrastName')}
        pressed={colours.contrast}
        onClick={() => go({ theme: colours.contrast ? colours.scheme : 'contrast' })}
      >
        {t('frame.contrast')}
      </Action>
    </div>
  )
}
