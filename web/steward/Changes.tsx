// What a commit would change of the map: the effect in sentences, the picture, then every holder and flow, each with a sign
// and a word, never by colour alone.

import { useTranslation } from 'react-i18next'
import { useWholeMap } from '../map/useWholeMap.ts'
import { Notice } from '../parts/Notice.tsx'
import { count } from '../parts/number.ts'
import { Panel } from '../parts/Panel.tsx'
import { ChangeList } from './ChangeList.tsx'
import { ChangeMap } from './ChangeMap.tsx'
import { EffectList } from './EffectList.tsx'
import type { LotCheck } from './lotQuestions.ts'
import styles from './StewardDesk.module.css'
import { useNames } from './useNames.ts'

export function Changes({ check: { change } }: { readonly check: LotCheck }) {
  const { t, i18n } = useTranslation()
  const map = useWholeMap(null)
  const nameOf = useNames(map.data ?? null, change)
  if (change === null) {
    return (
      <Panel title={t('steward.changes')}>
        <p>{t('steward.noMap')}</p>
      </Panel>
    )
  }
  if (change.notCompared !== null) {
    return (
      <Panel title={t('steward.changes')}>
        <Notice title={t('steward.notCompared', { words: count(change.notCompared, i18n.language) })} />
      </Panel>
    )
  }
  if (change.same) {
    return (
      <Panel title={t('steward.changes')}>
        <p>{t('steward.same')}</p>
      </Panel>
    )
  }
  const drawn = change.holderCount + change.flowCount > 0
  return (
    <>
      <Panel title={t('steward.effect')}>
        <EffectList change={change} nameOf={nameOf} />
      </Panel>
      {drawn && map.data !== undefined && <ChangeMap raw={map.data} change={change} nameOf={nameOf} />}
      <Panel title={t('steward.changes')}>
        <ChangeList change={change} nameOf={nameOf} />
        {change.others > 0 && <p className={styles.soft}>{t('steward.others', { count: change.others })}</p>}
      </Panel>
    </>
  )
}
