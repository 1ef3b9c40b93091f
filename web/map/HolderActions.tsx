// What can be done in the picture with the holder that is picked, and with several that a box was drawn around: the same
// buttons above the picture and above its table twin, so that no task needs the mouse.

import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { folding, hiding, moving, opening, pinning } from '../url/arrangement.ts'
import { arrange as arrangeTo, pickNothing } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import styles from './Map.module.css'
import { useArrangement } from './useArrangement.ts'

interface Props {
  /** The picked holder's key and name; null: none is picked. */
  readonly picked: { readonly key: string; readonly name: string } | null
  /** Keys of the holders that are chosen together. */
  readonly boxed: ReadonlySet<string>
  /** Keys that cannot be hidden, since the picture is about them. */
  readonly kept: ReadonlySet<string>
  readonly onBoxed: (keys: ReadonlySet<string>) => void
}

const MOVES = [
  ['left', '←', -40, 0],
  ['up', '↑', 0, -30],
  ['down', '↓', 0, 30],
  ['right', '→', 40, 0],
] as const

const NONE: ReadonlySet<string> = new Set()

export function HolderActions({ picked, boxed, kept, onBoxed }: Props) {
  const { t } = useTranslation()
  const [, go] = useView()
  const [arrangement, arrange] = useArrangement()
  const { pinned } = arrangement
  const together = [...boxed]
  const hide = (keys: readonly string[]) => {
    const next = hiding(
      arrangement,
      keys.filter((key) => !kept.has(key)),
    )
    // One step: what is hidden is no longer picked either.
    go({ ...pickNothing(), ...arrangeTo(next) })
    onBoxed(NONE)
  }
  if (together.length > 0) {
    return (
      <div className={styles.actions} role="toolbar" aria-label={t('map.together', { count: together.length })}>
        <strong>{t('map.together', { count: together.length })}</strong>
        <Action tone="quiet" onClick={() => hide(together)}>
          {t('map.hide')}
        </Action>
        <Action tone="quiet" onClick={() => arrange(pinning(arrangement, together))}>
          {t(together.every((key) => pinned.has(key)) ? 'map.unpin' : 'map.pin')}
        </Action>
        <Action tone="quiet" onClick={() => onBoxed(NONE)}>
          {t('map.letGo')}
        </Action>
      </div>
    )
  }
  if (picked === null) return null
  const { key, name } = picked
  return (
    <div className={styles.actions} role="toolbar" aria-label={t('map.actionsOn', { name })}>
      <strong>{name}</strong>
      <Action tone="quiet" onClick={() => arrange(opening(arrangement, key))}>
        {t('map.open')}
      </Action>
      <Action tone="quiet" onClick={() => arrange(folding(arrangement, key))}>
        {t('map.fold')}
      </Action>
      {kept.has(key) ? null : (
        <Action tone="quiet" onClick={() => hide([key])}>
          {t('map.hide')}
        </Action>
      )}
      <Action tone="quiet" pressed={pinned.has(key)} onClick={() => arrange(pinning(arrangement, [key]))}>
        {t('map.pin')}
      </Action>
      {MOVES.map(([way, arrow, dx, dy]) => (
        <Action
          key={way}
          tone="quiet"
          aria-label={t(`map.move.${way}`, { name })}
          title={t(`map.move.${way}`, { name })}
          onClick={() => arrange(moving(arrangement, key, { dx, dy }))}
        >
          {arrow}
        </Action>
      ))}
    </div>
  )
}
