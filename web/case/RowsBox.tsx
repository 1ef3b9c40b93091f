// Where rows come in: a text box to paste into, a place to drop a file on, a button for those who do neither. The box
// asks the browser not to keep, check, correct or translate what is in it.

import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { Field } from '../parts/Field.tsx'
import { Notice } from '../parts/Notice.tsx'
import styles from './PasteRows.module.css'
import type { Rows } from './useRows.ts'

interface Props {
  readonly rows: Rows
  readonly demo: boolean
  readonly onSample: () => void
}

export function RowsBox({ rows, demo, onSample }: Props) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) void rows.drop(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its equal in the button below.
    <div
      className={over ? styles.over : undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Field label={t('paste.box')}>
        {(id) => (
          <textarea
            id={id}
            className={styles.box}
            rows={5}
            value={rows.text}
            placeholder={rows.fileName === null ? t('paste.placeholder') : t('paste.fromFile', { name: rows.fileName })}
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="off"
            spellCheck={false}
            translate="no"
            wrap="off"
            onChange={(event) => void rows.type(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Action onClick={() => picker.current?.click()} title={t('paste.drop')}>
          {t('paste.choose')}
        </Action>
        <input
          ref={picker}
          type="file"
          className={styles.picker}
          tabIndex={-1}
          aria-hidden="true"
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) void rows.drop(file)
            event.target.value = ''
          }}
        />
        {demo && <Action onClick={onSample}>{t('paste.sample')}</Action>}
      </div>
      <p role="status" className={styles.read}>
        {rows.sheet !== null && (
          <>
            <strong>{t('paste.rowsRead', { count: rows.sheet.rows.length })}</strong>
            {' · '}
            {t('paste.columnsRead', { count: rows.sheet.headers.length })}
            {rows.fileName !== null && ` · ${t('paste.fromFile', { name: rows.fileName })}`}
          </>
        )}
        {rows.sheet === null && rows.text.trim() !== '' && t('paste.noRows')}
      </p>
      {rows.sheet?.openRow != null && (
        <Notice urgent title={t('paste.openQuote', { row: rows.sheet.openRow })}>
          {t('paste.openQuoteDetail')}
        </Notice>
      )}
      {rows.unreadable && <Notice urgent title={t('paste.unreadable')} />}
    </div>
  )
}
