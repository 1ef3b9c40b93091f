// What else could be switched: the channels of the chain that is shown, the controls at the source under examination, and
// that source itself. Controls that stand anywhere in the map are offered for it too.

import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { useAnswer } from '../graphql/useAnswer.ts'
import { HolderNameFragment, useHolderName } from '../parts/holderName.ts'
import { Panel } from '../parts/Panel.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import styles from './Sever.module.css'
import { SwitchBox } from './SwitchBox.tsx'

export const ControlsQuestion = graphql(
  `
    query Controls($holder: ID!) {
      holder(id: $holder) {
        key
        controls
        ...HolderName
      }
      holders(first: 200) {
        nodes {
          controls
        }
      }
    }
  `,
  [HolderNameFragment],
)

/** A channel of the chain that is shown. */
export interface ChainChannel {
  readonly key: string
  readonly from: string
  readonly to: string
}

interface Props {
  /** Key of the holder under examination; null: none. */
  readonly holder: string | null
  readonly channels: readonly ChainChannel[]
}

/** More controls than these are not offered: the list is to be read. */
const MOST_CONTROLS = 8

export function TryMore({ holder, channels }: Props) {
  const { t } = useTranslation()
  const nameOf = useHolderName()
  const answer = useAnswer(
    ControlsQuestion,
    { holder: holder ?? '' },
    { enabled: holder !== null, pick: (data) => data },
  )
  const known = answer.data?.holder ?? null
  const others = answer.data?.holders.nodes ?? []
  return (
    <Panel title={t('sever.more')}>
      <h3 className={styles.label}>{t('sever.away')}</h3>
      <ul className={styles.list}>
        {channels.map(({ key, from, to }) => (
          <li key={key}>
            <SwitchBox of={{ sort: 'flow', key }}>{t('sever.line', { from, to })}</SwitchBox>
            <p className={styles.soft}>
              <code>{key}</code>
            </p>
          </li>
        ))}
        {known !== null && (
          <li>
            <SwitchBox of={{ sort: 'holder', key: known.key }}>{t('sever.place', { name: nameOf(known) })}</SwitchBox>
          </li>
        )}
      </ul>
      {holder !== null && answer.isPending && <Waiting text={t('frame.loading')} />}
      {holder !== null && answer.error !== null && <Trouble error={answer.error} retry={() => void answer.refetch()} />}
      {known !== null && (
        <>
          <h3 className={styles.label}>{t('sever.controls', { name: nameOf(known) })}</h3>
          <p className={styles.soft}>{t('sever.inForce')}</p>
          <ul className={styles.list}>
            {known.controls.map((control) => (
              <li key={control}>
                <SwitchBox of={{ sort: 'off', key: known.key, control }} inverted>
                  {control}
                </SwitchBox>
              </li>
            ))}
            {offered(known.controls, others).map((control) => (
              <li key={control}>
                <SwitchBox of={{ sort: 'on', key: known.key, control }}>{control}</SwitchBox>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

/** Controls of the map that the holder has not, the most usual first. */
function offered(own: readonly string[], holders: readonly { readonly controls: readonly string[] }[]): string[] {
  const counts = new Map<string, number>()
  for (const { controls } of holders)
    for (const control of controls) if (!own.includes(control)) counts.set(control, (counts.get(control) ?? 0) + 1)
  return [...counts]
    .sort(([left, a], [right, b]) => b - a || (left < right ? -1 : 1))
    .slice(0, MOST_CONTROLS)
    .map(([control]) => control)
}
