// Composes the page: who is asking (sign-in), then the frame around home or one case. Language and colours come from
// the view. No panel is known here.

import { MantineProvider } from '@mantine/core'
import { useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SignedOut } from '../graphql/failure.ts'
import { useAnswer } from '../graphql/useAnswer.ts'
import { Home } from '../home/Home.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { Working } from '../parts/Working.tsx'
import { StewardDesk } from '../steward/StewardDesk.tsx'
import { useView } from '../url/useView.ts'
import { CaseDesk } from './CaseDesk.tsx'
import styles from './Frame.module.css'
import { Frame } from './Frame.tsx'
import { useColours, useLanguage } from './language.ts'
import { SignIn } from './SignIn.tsx'
import { StatusQuestion } from './statusQuestion.ts'
import { inkVariables, theme } from './theme.ts'
import { useSignIn } from './useSignIn.ts'

export function App({ token, nonce }: { readonly token: string | null; readonly nonce: string }) {
  const [view] = useView()
  useLanguage(view)
  const { scheme, contrast } = useColours(view)
  useLayoutEffect(() => {
    document.documentElement.dataset.contrast = contrast ? 'more' : 'usual'
  }, [contrast])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={inkVariables}
      forceColorScheme={scheme}
      getStyleNonce={() => nonce}
    >
      <Gate token={token} />
    </MantineProvider>
  )
}

function Gate({ token }: { readonly token: string | null }) {
  const { t } = useTranslation()
  const [view] = useView()
  const signIn = useSignIn(token)
  const status = useAnswer(StatusQuestion, {}, { enabled: signIn !== 'working', pick: (data) => data.status })
  // Key of the case whose paste box is to be filled with the sample, once.
  const [sampleFor, setSampleFor] = useState<string | null>(null)

  if (signIn === 'working') return <Waiting text={t('frame.signIn.working')} />
  if (status.error instanceof SignedOut)
    return <SignIn used={signIn === 'refused'} retry={() => void status.refetch()} />
  return (
    <Frame status={status.data ?? null}>
      {status.error !== null ? (
        <Trouble error={status.error} retry={() => void status.refetch()} />
      ) : status.data === undefined ? (
        <>
          <h1 className={styles.unseen}>{t('frame.product')}</h1>
          <Working text={t('frame.loading')} />
        </>
      ) : view.desk === 'data' ? (
        <StewardDesk />
      ) : view.case === null ? (
        <Home status={status.data} onSample={setSampleFor} />
      ) : (
        <CaseDesk key={view.case} caseKey={view.case} demo={status.data.demo} sample={sampleFor === view.case} />
      )}
    </Frame>
  )
}
