// The frame around every signed-in screen: name, where one is, what the data is, switches; the banner when the server is
// lost; the landmark of the main part. It knows no panel.

import { type FragmentOf, readFragment } from 'gql.tada'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { Tag } from '../parts/Tag.tsx'
import { goHome, openData } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import { ViewLink } from '../url/ViewLink.tsx'
import { Boundary } from './Boundary.tsx'
import { CaseCrumb } from './CaseCrumb.tsx'
import styles from './Frame.module.css'
import { LostBanner } from './LostBanner.tsx'
import { Palette } from './Palette.tsx'
import { Shortcuts } from './Shortcuts.tsx'
import { UndoRedo } from './UndoRedo.tsx'
import { useKeys } from './useKeys.ts'
import { ViewSwitches } from './ViewSwitches.tsx'

export const FrameStatusFragment = graphql(`
  fragment FrameStatus on Status {
    demo
    mapName
    version
  }
`)

interface Props {
  readonly status: FragmentOf<typeof FrameStatusFragment> | null
  readonly children: ReactNode
}

export function Frame({ status, children }: Props) {
  const { t } = useTranslation()
  const [view, go] = useView()
  const main = useRef<HTMLElement>(null)
  const screen = view.desk ?? view.case
  const entered = useRef(screen)
  useEffect(() => {
    // Into another screen the focus goes along, or a keyboard would start at the top again.
    if (entered.current !== screen) main.current?.focus()
    entered.current = screen
  }, [screen])
  useKeys({ d: () => go(openData()) }, view.keys)
  const loaded = status === null ? null : readFragment(FrameStatusFragment, status)
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {t('frame.skip')}
      </a>
      <header className={styles.header}>
        <ViewLink change={goHome()} className={styles.brand}>
          <span className={styles.seal} lang="zh">
            {t('frame.seal')}
          </span>
          <span className={styles.product} aria-hidden="true">
            {t('frame.product')}
          </span>
        </ViewLink>
        <nav className={styles.where}>
          <ViewLink change={goHome()} current={view.case === null && view.desk === null}>
            {t('frame.home')}
          </ViewLink>
          <ViewLink change={openData()} current={view.desk === 'data'}>
            {t('frame.data')}
          </ViewLink>
          {view.case !== null && view.desk === null && (
            <span className={styles.caseName}>
              <CaseCrumb caseKey={view.case} />
            </span>
          )}
        </nav>
        {loaded?.demo === true && <Tag ink="settled">{t('frame.invented')}</Tag>}
        <div className={styles.right}>
          <Palette />
          <a className={styles.link} href="/graphiql" title={t('frame.graphqlName')}>
            {t('frame.graphql')}
          </a>
          <UndoRedo />
          <Shortcuts />
          <ViewSwitches />
        </div>
      </header>
      <LostBanner />
      <main id="main" ref={main} className={styles.main} tabIndex={-1}>
        <Boundary>{children}</Boundary>
      </main>
    </div>
  )
}
