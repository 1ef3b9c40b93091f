// What is pinned in the case, and a switch for what is under examination.

import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { useView } from '../url/useView.ts'
import { toAbout } from './goTo.ts'
import styles from './Memory.module.css'
import { setPin } from './memoryOrders.ts'
import type { About, Memory } from './memoryQuestion.ts'
import { useAboutName } from './useAboutName.ts'
import { useOrder } from './useOrder.ts'

interface Props {
  readonly caseKey: string
  readonly pins: Memory['pins']
  readonly abouts: readonly About[]
  readonly nameOf: (key: string) => string
}

export function Pins({ caseKey, pins, abouts, nameOf }: Props) {
  const { t } = useTranslation()
  const [, go] = useView()
  const aboutName = useAboutName(nameOf)
  const { working, error, run } = useOrder()
  const isPinned = (one: About) => pins.some(({ sort, about }) => sort === one.sort && about === one.key)
  const free = abouts.filter((one) => (one.sort === 'CANDIDATE' || one.sort === 'HOLDER') && !isPinned(one))
  return (
    <>
      {error !== null && <Trouble error={error} />}
      {pins.length === 0 && <p className={styles.soft}>{t('memory.noPins')}</p>}
      <ul className={styles.list}>
        {pins.map(({ sort, about }) => {
          const one = { sort, key: about }
          const target = toAbout(one)
          const name = aboutName(one)
          return (
            <li key={`${sort} ${about}`} className={styles.line}>
              <Action tone="quiet" onClick={() => target !== null && go(target)}>
                {name}
              </Action>
              <span className={styles.soft}>{t(`memory.sort.${sort}`)}</span>
              <Action
                tone="quiet"
                disabled={working}
                aria-label={t('memory.unpinName', { name })}
                onClick={() => void run(() => setPin(caseKey, one, false))}
              >
                {t('memory.unpin')}
              </Action>
            </li>
          )
        })}
      </ul>
      <div className={styles.actions}>
        {free.map((one) => (
          <Action
            key={`${one.sort} ${one.key}`}
            disabled={working}
            onClick={() => void run(() => setPin(caseKey, one, true))}
          >
            {t('memory.pin', { name: aboutName(one) })}
          </Action>
        ))}
      </div>
    </>
  )
}
