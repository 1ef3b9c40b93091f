// Undo and redo of every step of the view, as two buttons and as Ctrl Z and Ctrl Shift Z (or Ctrl Y). While somebody
// types in a field the keys belong to the field.

import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { readSteps, redo, stepsNow, undo } from '../url/steps.ts'
import { subscribeToView } from '../url/useView.ts'
import styles from './Frame.module.css'
import { takesTyping } from './useKeys.ts'

export function UndoRedo() {
  const { t } = useTranslation()
  const { canUndo, canRedo } = readSteps(useSyncExternalStore(subscribeToView, stepsNow))
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return
      if (document.querySelector('[role="dialog"]') !== null || takesTyping(event.target)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  // Not disabled but said to be: the focus must not be lost on the last step.
  return (
    <div className={styles.switches}>
      <Action aria-label={t('frame.undo')} title={t('frame.undoKeys')} aria-disabled={!canUndo} onClick={undo}>
        <Arrow />
      </Action>
      <Action aria-label={t('frame.redo')} title={t('frame.redoKeys')} aria-disabled={!canRedo} onClick={redo}>
        <Arrow forward />
      </Action>
    </div>
  )
}

function Arrow({ forward = false }: { readonly forward?: boolean }) {
  return (
    <svg className={styles.arrow} viewBox="0 0 16 16" aria-hidden="true">
      <g transform={forward ? 'matrix(-1 0 0 1 16 0)' : undefined}>
        <path d="M6.5 3 3 6.5 6.5 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7" />
      </g>
    </svg>
  )
}
