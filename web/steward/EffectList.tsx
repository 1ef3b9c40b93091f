// The effect of a change in sentences: who gains or loses a way to the outside, what comes to reach whom. Figures are of
// what was sent; when more was left out, that is said.

import { useTranslation } from 'react-i18next'
import { count } from '../parts/number.ts'
import { Tag } from '../parts/Tag.tsx'
import { effectGroups, reachGroups } from './effectGroups.ts'
import type { MapChange } from './lotQuestions.ts'
import styles from './StewardDesk.module.css'
import type { NameOf } from './useNames.ts'

interface Props {
  readonly change: MapChange
  readonly nameOf: NameOf
}

/** Names in one sentence; more are counted. */
const NAMED = 5

export function EffectList({ change, nameOf }: Props) {
  const { t, i18n } = useTranslation()
  const list = (keys: readonly string[]) => {
    const text = keys.slice(0, NAMED).map(nameOf).join(t('steward.comma'))
    return keys.length > NAMED ? t('steward.andMore', { names: text, more: keys.length - NAMED }) : text
  }
  const paths = effectGroups(change.paths)
  const reaching = reachGroups(change.reaching, i18n.language === 'zh' ? 'zh' : 'en')
  const omitted = change.pathCount - change.paths.length + change.reachingCount - change.reaching.length
  return (
    <ul className={styles.effects}>
      {paths.map(({ turn, kind, from, to }) => (
        <li key={`${turn} ${kind} ${to.join(' ')}`}>
          <Tag ink={turn === 'LOST' ? 'settled' : 'attention'}>{t(`steward.turn.${turn}`)}</Tag>{' '}
          {t(`steward.path.${turn}`, {
            kind: kind === null ? t('steward.holder') : t(`list.kind.${kind}`),
            number: count(from.length, i18n.language),
            who: list(from),
            to: list(to),
          })}
        </li>
      ))}
      {reaching.map(({ holder, gained, categories }) => (
        <li key={`${holder} ${gained}`}>
          <Tag ink={gained ? 'attention' : 'settled'}>{t(`steward.turn.${gained ? 'GAINED' : 'LOST'}`)}</Tag>{' '}
          {t(gained ? 'steward.reaches' : 'steward.reachesNot', {
            who: nameOf(holder),
            what: categories.join(t('steward.comma')),
          })}
        </li>
      ))}
      {paths.length + reaching.length === 0 && <li>{t('steward.noEffect')}</li>}
      {change.silentFlows > 0 && <li className={styles.soft}>{t('steward.silent', { count: change.silentFlows })}</li>}
      {omitted > 0 && (
        <li className={styles.soft}>{t('steward.effectsOmitted', { omitted: count(omitted, i18n.language) })}</li>
      )}
    </ul>
  )
}
