// What would sever the leak, and what if: the cheapest channels without which no chain is left, and the same asked of a
// town in which some of them, or some controls, had been otherwise. What is switched stands in the address.

import { useTranslation } from 'react-i18next'
import { Caveat } from '../parts/Caveat.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { Working } from '../parts/Working.tsx'
import { useView } from '../url/useView.ts'
import { CutList } from './CutList.tsx'
import styles from './Sever.module.css'
import { Suppose } from './Suppose.tsx'
import { useCut } from './severQuestion.ts'
import { type ChainChannel, TryMore } from './TryMore.tsx'

interface Props {
  readonly caseKey: string
  /** Key of the holder under examination; null: none. */
  readonly holder: string | null
  /** Channels of the chain that is shown. */
  readonly channels: readonly ChainChannel[]
}

export function Sever({ caseKey, holder, channels }: Props) {
  const { t } = useTranslation()
  const [view] = useView()
  const answer = useCut(caseKey, view.switched)
  if (answer.isPending) return <Working text={t('sever.working')} />
  if (answer.error !== null) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  const cut = answer.data
  const inCut = new Set(cut.channels.map(({ key }) => key))
  return (
    <>
      {answer.isPlaceholderData && <Working text={t('sever.working')} quiet />}
      {cut.whatIf !== null && <Suppose change={cut.whatIf} />}
      <CutList cut={cut} still={cut.whatIf !== null} />
      <TryMore holder={holder} channels={channels.filter(({ key }) => !inCut.has(key))} />
      <div className={styles.caveat}>
        <Caveat text={cut.caveat} />
      </div>
    </>
  )
}
