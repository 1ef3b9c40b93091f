// Place, person, act: the same answer at three grains. Acts are offered only where the answer has some.

import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { chooseGrain } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import { VIEW_GRAINS } from '../url/view.ts'
import styles from './Candidates.module.css'

interface Props {
  readonly counts: { readonly holder: number; readonly actor: number; readonly act: number }
}

export function GrainTabs({ counts }: Props) {
  const { t } = useTranslation()
  const [view, go] = useView()
  const grains = VIEW_GRAINS.filter((grain) => grain !== 'ACT' || counts.act > 0)
  return (
    <fieldset className={styles.grains}>
      <legend className={styles.legend}>{t('answer.grain')}</legend>
      {grains.map((grain) => (
        <Action
          key={grain}
          className={styles.grain}
          pressed={view.grain === grain}
          onClick={() => go(chooseGrain(grain))}
        >
          {t(`list.grain.${grain}`)}
        </Action>
      ))}
    </fieldset>
  )
}
