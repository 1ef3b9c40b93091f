// One thing of a what-if as a tick box: ticked when it is switched. The address holds what is ticked.

import type { ReactNode } from 'react'
import { toggleSwitch } from '../url/select.ts'
import { isSwitched, type Switch } from '../url/switches.ts'
import { useView } from '../url/useView.ts'
import styles from './Sever.module.css'

interface Props {
  readonly of: Switch
  readonly children: ReactNode
  /** True: the box shows the opposite, for a control that is in force until it is unticked. */
  readonly inverted?: boolean
}

export function SwitchBox({ of: one, children, inverted = false }: Props) {
  const [view, go] = useView()
  return (
    <label className={styles.box}>
      <input
        type="checkbox"
        checked={isSwitched(view.switched, one) !== inverted}
        onChange={() => go(toggleSwitch(view.switched, one))}
      />
      <span>{children}</span>
    </label>
  )
}
