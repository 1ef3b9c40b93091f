// Finds a holder in the drawn picture by a part of its name: Enter brings it into the middle and picks it, again the next.

import type { Core } from 'cytoscape'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Picture } from './elements.ts'
import { lookAt } from './fit.ts'
import styles from './Map.module.css'

interface Props {
  readonly cy: Core
  readonly picture: Picture
  readonly onFound: (key: string) => void
}

export function FindDrawn({ cy, picture, onFound }: Props) {
  const { t, i18n } = useTranslation()
  const [text, setText] = useState('')
  const [next, setNext] = useState(0)
  const wanted = text.trim().toLocaleLowerCase(i18n.language)
  const found =
    wanted === ''
      ? []
      : picture.elements.filter(
          ({ data, classes }) =>
            String(classes).startsWith('holder') &&
            !String(classes).includes('seen') &&
            String(data.name).toLocaleLowerCase(i18n.language).includes(wanted),
        )
  const go = () => {
    const one = found[next % Math.max(1, found.length)]
    if (one?.position === undefined) return
    lookAt(cy, one.position)
    onFound(String(one.data.id))
    setNext(next + 1)
  }
  return (
    <search className={styles.find}>
      <input
        type="search"
        aria-label={t('map.findDrawn')}
        placeholder={t('map.findDrawn')}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setNext(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go()
        }}
      />
      <span role="status">{wanted === '' ? '' : t('map.found', { count: found.length })}</span>
    </search>
  )
}
