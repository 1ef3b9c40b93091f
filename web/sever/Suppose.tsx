// What if: what is switched, how many rows would still have a chain, and where each source would stand.

import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { useHolderName } from '../parts/holderName.ts'
import { count, percent } from '../parts/number.ts'
import { Panel } from '../parts/Panel.tsx'
import { readSwitches } from '../url/switches.ts'
import { useView } from '../url/useView.ts'
import styles from './Sever.module.css'
import { SwitchBox } from './SwitchBox.tsx'
import type { CutShown } from './severQuestion.ts'

type Change = NonNullable<CutShown['whatIf']>
type Standing = Change['shifts'][number]['before']

export function Suppose({ change }: { readonly change: Change }) {
  const { t, i18n } = useTranslation()
  const [view, go] = useView()
  const nameOf = useHolderName()
  const switches = readSwitches(view.switched)
  const back = (
    <Action tone="quiet" onClick={() => go({ switched: null })}>
      {t('sever.back')}
    </Action>
  )
  const standing = (one: Standing): string =>
    one === null
      ? t('sever.gone')
      : one.posterior === null
        ? t('sever.rank', { rank: one.rank })
        : percent(one.posterior, i18n.language)
  const share = (posterior: number | null) => (posterior === null ? t('sever.gone') : percent(posterior, i18n.language))
  const names = change.closed.map((key) => {
    const holder = change.shifts.find((one) => one.key === key)?.holder ?? null
    return holder === null ? key : nameOf(holder)
  })
  return (
    <Panel title={t('sever.suppose')} aside={back}>
      <p className={styles.lead}>{t('sever.supposeDetail')}</p>
      <ul className={styles.list}>
        {switches.map((one) => (
          <li key={JSON.stringify(one)}>
            <SwitchBox of={one}>
              {one.sort === 'off' || one.sort === 'on'
                ? t(`sever.${one.sort}`, { key: one.key, control: one.control })
                : t(`sever.${one.sort}`, { key: one.key })}
            </SwitchBox>
          </li>
        ))}
      </ul>
      <p className={styles.result}>
        {t('sever.chained', { before: change.chainedBefore, after: change.chainedAfter })}
      </p>
      {change.movementsPrevented > 0 && (
        <p className={styles.soft}>
          {t('sever.prevented', { movements: count(change.movementsPrevented, i18n.language) })}
        </p>
      )}
      {names.length > 0 && <p className={styles.soft}>{t('sever.closed', { names: names.join(', ') })}</p>}
      <table className={styles.shifts}>
        <thead>
          <tr>
            <th scope="col">{t('sever.source')}</th>
            <th scope="col">{t('sever.now')}</th>
            <th scope="col">{t('sever.would')}</th>
          </tr>
        </thead>
        <tbody>
          {change.shifts.map(({ key, holder, before, after }) => (
            <tr key={key}>
              <th scope="row">{holder === null ? key : nameOf(holder)}</th>
              <td>{standing(before)}</td>
              <td>{standing(after)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('answer.unknown')}</th>
            <td>{share(change.unknownBefore)}</td>
            <td>{share(change.unknownAfter)}</td>
          </tr>
        </tbody>
      </table>
      {change.shifts.length < change.shiftCount && (
        <p className={styles.soft}>{t('answer.showing', { shown: change.shifts.length, all: change.shiftCount })}</p>
      )}
    </Panel>
  )
}
