// What was asked of the case, by whom and when; a click asks it again. A match shows its token only: the identifier is
// not there to be asked with.

import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { Instant } from '../parts/Instant.tsx'
import { shortToken } from '../parts/shortToken.ts'
import { useView } from '../url/useView.ts'
import { toInquiry } from './goTo.ts'
import styles from './Memory.module.css'
import type { Inquiry } from './memoryQuestion.ts'

const SHOWN = 10

interface Props {
  readonly inquiries: readonly Inquiry[]
  readonly nameOf: (key: string) => string
}

export function Inquiries({ inquiries, nameOf }: Props) {
  const { t } = useTranslation()
  const [, go] = useView()
  if (inquiries.length === 0) return <p className={styles.soft}>{t('memory.noHistory')}</p>
  const said = ({ sort, keys }: Inquiry) => {
    const first = keys[0] ?? ''
    if (sort === 'WHAT_IF') return t('memory.inquiry.WHAT_IF', { count: keys.length })
    return t(`memory.inquiry.${sort}`, { name: sort === 'MATCH' ? shortToken(first) : nameOf(first) })
  }
  const line = (one: Inquiry) => {
    const target = toInquiry(one.sort, one.keys)
    return (
      <li key={`${one.sort} ${one.keys.join(' ')} ${one.by}`}>
        {target === null ? (
          <span className={styles.plain}>{said(one)}</span>
        ) : (
          <Action tone="quiet" className={styles.wrap} onClick={() => go(target)}>
            {said(one)}
          </Action>
        )}
        <p className={styles.soft}>
          <Instant at={one.lastAt} /> · {one.mine ? t('memory.you') : t('memory.session', { by: one.by })}
          {one.times > 1 && ` · ${t('memory.times', { count: one.times })}`}
        </p>
      </li>
    )
  }
  const rest = inquiries.slice(SHOWN)
  return (
    <>
      <ol className={styles.list}>{inquiries.slice(0, SHOWN).map(line)}</ol>
      {rest.length > 0 && (
        <details>
          <summary>{t('memory.olderHistory', { count: rest.length })}</summary>
          <ol className={styles.list}>{rest.map(line)}</ol>
        </details>
      )}
    </>
  )
}
