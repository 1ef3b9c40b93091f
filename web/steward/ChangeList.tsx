// Every holder and flow that would differ, each with its sign and word, and for a changed one what it said and would say.

import { useTranslation } from 'react-i18next'
import { count } from '../parts/number.ts'
import { type Ink, Tag } from '../parts/Tag.tsx'
import { SIGNS } from './changePicture.ts'
import type { MapChange } from './lotQuestions.ts'
import styles from './StewardDesk.module.css'
import type { NameOf } from './useNames.ts'

interface Props {
  readonly change: MapChange
  readonly nameOf: NameOf
}

const INKS = { ADDED: 'settled', REMOVED: 'suspicion', CHANGED: 'attention' } as const satisfies Record<string, Ink>

export function ChangeList({ change, nameOf }: Props) {
  const { t, i18n } = useTranslation()
  const { changedHolders, changedFlows, holderCount, flowCount, categoriesAdded, categoriesRemoved } = change
  const omitted = holderCount - changedHolders.length + flowCount - changedFlows.length
  return (
    <>
      {holderCount > 0 && (
        <h3 className={styles.sub}>{t('steward.holders', { shown: count(holderCount, i18n.language) })}</h3>
      )}
      <ul className={styles.changes}>
        {changedHolders.map(({ change: how, key, kind, properties }) => (
          <li key={key}>
            <Tag ink={INKS[how]}>{t(`steward.change.${how}`, { sign: SIGNS[how] })}</Tag> <strong>{nameOf(key)}</strong>{' '}
            <span className={styles.soft}>{t(`list.kind.${kind}`)}</span> <code translate="no">{key}</code>
            <Properties properties={properties} />
          </li>
        ))}
      </ul>
      {flowCount > 0 && (
        <h3 className={styles.sub}>{t('steward.flows', { shown: count(flowCount, i18n.language) })}</h3>
      )}
      <ul className={styles.changes}>
        {changedFlows.map(({ change: how, key, from, to, properties }) => (
          <li key={key}>
            <Tag ink={INKS[how]}>{t(`steward.change.${how}`, { sign: SIGNS[how] })}</Tag>{' '}
            <strong>{t('steward.way', { from: nameOf(from), to: nameOf(to) })}</strong>{' '}
            <code translate="no">{key}</code>
            <Properties properties={properties} />
          </li>
        ))}
      </ul>
      {omitted > 0 && (
        <p className={styles.soft}>{t('steward.changesOmitted', { omitted: count(omitted, i18n.language) })}</p>
      )}
      {categoriesAdded.length > 0 && (
        <p>{t('steward.categoriesAdded', { keys: categoriesAdded.join(t('steward.comma')) })}</p>
      )}
      {categoriesRemoved.length > 0 && (
        <p>{t('steward.categoriesRemoved', { keys: categoriesRemoved.join(t('steward.comma')) })}</p>
      )}
    </>
  )
}

interface PropertiesProps {
  readonly properties: readonly {
    readonly property: string
    readonly before: string | null
    readonly after: string | null
  }[]
}

function Properties({ properties }: PropertiesProps) {
  const { t } = useTranslation()
  if (properties.length === 0) return null
  return (
    <ul className={styles.properties}>
      {properties.map(({ property, before, after }) => (
        <li key={property} translate="no">
          {t('steward.property', {
            property,
            before: before ?? t('steward.unsaid'),
            after: after ?? t('steward.unsaid'),
          })}
        </li>
      ))}
    </ul>
  )
}
