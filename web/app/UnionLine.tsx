// Says that the chains of several sources are drawn on the map, how many rows they carry and what was left out, and takes
// the map back to one chain.

import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { Omitted } from '../parts/Omitted.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { Working } from '../parts/Working.tsx'
import { useView } from '../url/useView.ts'
import styles from './CaseDesk.module.css'
import type { useUnion } from './useUnion.ts'

export function UnionLine({ union }: { readonly union: ReturnType<typeof useUnion> }) {
  const { t } = useTranslation()
  const [, go] = useView()
  const { answer, also } = union
  return (
    <div className={styles.union}>
      {answer.isPending && <Working text={t('frame.loading')} />}
      {answer.error !== null && <Trouble error={answer.error} retry={() => void answer.refetch()} />}
      {also !== null && <span role="status">{also.said}</span>}
      {answer.data?.truncated != null && <Omitted truncated={answer.data.truncated} />}
      <Action tone="quiet" onClick={() => go({ drawn: null })}>
        {t('answer.board.clear')}
      </Action>
    </div>
  )
}
