// The change drawn on the map: what differs and its neighbours, with signs, lines and a legend. The list below it is its
// equal.

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useTheme } from '../app/language.ts'
import { Map as Canvas } from '../map/Map.tsx'
import type { RawMap } from '../map/useWholeMap.ts'
import { pickNothing } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import { changePicture, SIGNS } from './changePicture.ts'
import type { MapChange } from './lotQuestions.ts'
import styles from './StewardDesk.module.css'
import type { NameOf } from './useNames.ts'

interface Props {
  readonly raw: RawMap
  readonly change: MapChange
  readonly nameOf: NameOf
}

export function ChangeMap({ raw, change, nameOf }: Props) {
  const { t } = useTranslation()
  const [view, go] = useView()
  const theme = useTheme(view)
  // biome-ignore lint/correctness/useExhaustiveDependencies: names change with the language, which `t` stands for.
  const picture = useMemo(
    () =>
      changePicture(
        { holders: raw.holders.map((holder) => ({ ...holder, name: nameOf(holder.key) })), flows: raw.flows },
        change.changedHolders.map(({ change: how, key, kind, stage, partOf }) => ({
          change: how,
          word: { key, kind, stage, partOf, name: nameOf(key) },
        })),
        change.changedFlows.map(({ change: how, key, from, to, logged }) => ({
          change: how,
          word: { key, from, to, logged },
        })),
      ),
    [raw, change, t],
  )
  const { shown, all } = picture
  return (
    <section className={styles.picture} aria-label={t('steward.pictureTitle')}>
      <Canvas
        picture={picture}
        theme={theme}
        label={t('steward.pictureName', { shown, all })}
        taps={{
          onHolder: () => {},
          onFlow: () => {},
          onHop: () => {},
          onFold: () => {},
          onGround: () => go(pickNothing()),
        }}
      />
      <p className={styles.legend}>
        {(['ADDED', 'REMOVED', 'CHANGED'] as const).map((how) => (
          <span key={how}>{t(`steward.change.${how}`, { sign: SIGNS[how] })}</span>
        ))}
        <span>{t('steward.pictureLimit', { shown, all })}</span>
      </p>
    </section>
  )
}
