// The list of keyboard shortcuts, opened by `?` or its button, and the switch that turns the single letters off.

import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { restartGuide } from '../guide/guideState.ts'
import { Action } from '../parts/Action.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { useView } from '../url/useView.ts'
import styles from './Frame.module.css'
import { useKeys } from './useKeys.ts'

const LIST = [
  ['?', 'help'],
  ['j', 'next'],
  ['k', 'previous'],
  ['p', 'place'],
  ['a', 'person'],
  [']', 'chain'],
  ['[', 'chainBack'],
  ['.', 'row'],
  [',', 'rowBack'],
  ['w', 'why'],
  ['f', 'facts'],
  ['n', 'whyNot'],
  ['b', 'blast'],
  ['s', 'sever'],
  ['m', 'map'],
  ['e', 'all'],
  ['d', 'data'],
  ['c', 'compare'],
  ['o', 'memory'],
  ['Esc', 'clear'],
  ['Ctrl Z', 'undo'],
  ['Ctrl Shift Z', 'redo'],
] as const

export function Shortcuts() {
  const { t } = useTranslation()
  const [view, go] = useView()
  const [opened, { open, close }] = useDisclosure(false)
  useKeys({ '?': open }, view.keys)
  return (
    <>
      <Action aria-label={t('frame.keys')} title={t('frame.keys')} onClick={open}>
        ?
      </Action>
      <Dialog opened={opened} onClose={close} title={t('frame.shortcut.title')}>
        <dl className={styles.shortcuts}>
          {LIST.map(([key, word]) => (
            <div key={key} className={styles.pair}>
              <dt>
                <kbd className={styles.key}>{key}</kbd>
              </dt>
              <dd>{t(`frame.shortcut.${word}`)}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.note}>{t('frame.shortcut.note')}</p>
        <Action onClick={() => go({ keys: !view.keys })}>
          {view.keys ? t('frame.shortcut.off') : t('frame.shortcut.on')}
        </Action>
        {view.case !== null && view.desk === null && (
          <Action
            tone="quiet"
            onClick={() => {
              restartGuide()
              close()
            }}
          >
            {t('guide.again')}
          </Action>
        )}
      </Dialog>
    </>
  )
}
