// The command palette: Ctrl K, type, arrows, Enter. It finds holders of the map, which it searches in memory, so that what
// is typed leaves the page for nobody, and the commands of the screen.

import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Field } from '../parts/Field.tsx'
import { Tag } from '../parts/Tag.tsx'
import styles from './Palette.module.css'
import { type Entry, usePaletteEntries } from './usePaletteEntries.ts'

export function Palette() {
  const { t } = useTranslation()
  const [opened, { open, close }] = useDisclosure(false)
  useHotkeys([['mod+K', open]], [])
  return (
    <>
      <Action className={styles.opener} onClick={open}>
        <span className={styles.words}>{t('frame.palette.open')}</span>
        <kbd className={styles.keys}>{t('frame.palette.keys')}</kbd>
      </Action>
      <Dialog opened={opened} onClose={close} title={t('frame.palette.title')}>
        <Search onDone={close} />
      </Dialog>
    </>
  )
}

function Search({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const list = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { entries, all } = usePaletteEntries(text)
  const current = Math.min(at, entries.length - 1)
  const run = (entry: Entry | undefined) => {
    if (entry === undefined) return
    onDone()
    entry.run()
  }
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') run(entries[current])
    if (by === undefined) return
    event.preventDefault()
    setAt((current + by + entries.length) % Math.max(1, entries.length))
  }
  const holders = entries.filter(({ sort }) => sort === 'holders').length
  return (
    <>
      <Field label={t('frame.palette.title')} hidden>
        {(id) => (
          <input
            id={id}
            data-autofocus
            role="combobox"
            aria-expanded
            aria-controls={list}
            aria-activedescendant={entries.length > 0 ? `${list}-${current}` : undefined}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onKeyDown={press}
            onChange={(event) => {
              setText(event.target.value)
              setAt(0)
            }}
          />
        )}
      </Field>
      <div id={list} role="listbox" aria-label={t('frame.palette.title')} className={styles.list}>
        {entries.map((entry, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the keys of its list.
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox.
          <div
            key={`${entry.sort} ${entry.key}`}
            id={`${list}-${i}`}
            role="option"
            aria-selected={i === current}
            className={styles.entry}
            onClick={() => run(entry)}
          >
            <span>{entry.name}</span>
            <Tag>{t(`frame.palette.${entry.sort}`)}</Tag>
          </div>
        ))}
      </div>
      {entries.length === 0 && <p role="status">{t('frame.palette.nothing')}</p>}
      {holders < all && <p className={styles.soft}>{t('frame.palette.truncated', { shown: holders, all })}</p>}
    </>
  )
}
