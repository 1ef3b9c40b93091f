// How to begin: try the sample leak of the demo town, or open a new case under a name.

import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../graphql/client.ts'
import { settle } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'
import { askAgain } from '../graphql/useAnswer.ts'
import { Action } from '../parts/Action.tsx'
import { Field } from '../parts/Field.tsx'
import { Panel } from '../parts/Panel.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { openCase } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import styles from './Home.module.css'

const OpenCaseOrder = graphql(`
  mutation OpenCase($name: String!) {
    openCase(name: $name) {
      __typename
      ... on Case {
        key
      }
      ... on Error {
        code
        message
        remedy
      }
    }
  }
`)

interface Props {
  readonly demo: boolean
  readonly onSample: (caseKey: string) => void
}

export function StartCase({ demo, onSample }: Props) {
  const { t } = useTranslation()
  const [, go] = useView()
  const answers = useQueryClient()
  const hint = useId()
  const [name, setName] = useState('')
  const [state, setState] = useState<'idle' | 'working' | Error>('idle')

  const open = async (caseName: string, then: (key: string) => void) => {
    setState('working')
    try {
      const { key } = settle((await ask(OpenCaseOrder, { name: caseName })).openCase)
      then(key)
      await askAgain(answers, ['Cases'])
      go(openCase(key))
    } catch (error) {
      setState(error instanceof Error ? error : new Error(String(error)))
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') void open(name.trim(), () => {})
  }

  return (
    <Panel title={t('home.start')}>
      {state instanceof Error && <Trouble error={state} />}
      {demo && (
        <div className={styles.sample}>
          <Action
            tone="strong"
            disabled={state === 'working'}
            onClick={() => void open(t('home.sampleName'), onSample)}
          >
            {t('home.sample')}
          </Action>
          <p className={styles.soft}>{t('home.sampleDetail')}</p>
        </div>
      )}
      <form onSubmit={submit} className={styles.newCase}>
        <Field label={t('home.newCaseName')}>
          {(id) => (
            <input
              id={id}
              value={name}
              maxLength={200}
              autoComplete="off"
              aria-describedby={hint}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Action type="submit" disabled={name.trim() === '' || state === 'working'}>
          {t('home.newCase')}
        </Action>
      </form>
      <p id={hint} className={styles.soft}>
        {t('home.newCaseHint')}
      </p>
    </Panel>
  )
}
