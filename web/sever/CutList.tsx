// What every chain passes, and the cheapest channels without which none is left, each with a box to see what if.

import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { type NamedHolder, useHolderName } from '../parts/holderName.ts'
import { percent, plainNumber } from '../parts/number.ts'
import { Omitted } from '../parts/Omitted.tsx'
import { Panel } from '../parts/Panel.tsx'
import { Tag } from '../parts/Tag.tsx'
import { pickFlow, pickHolder } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import styles from './Sever.module.css'
import { SwitchBox } from './SwitchBox.tsx'
import type { CutShown } from './severQuestion.ts'

export function CutList({ cut, still }: { readonly cut: CutShown; readonly still: boolean }) {
  const { t, i18n } = useTranslation()
  const nameOf = useHolderName()
  const called = (holder: NamedHolder | null, key: string) => (holder === null ? key : nameOf(holder))
  const namesOf = (keys: readonly string[]) =>
    keys.map((key) => called(cut.candidates.find((one) => one.key === key)?.holder ?? null, key)).join(', ')
  const names = cut.candidates.map(({ holder, key, posterior }) =>
    posterior === null ? called(holder, key) : `${called(holder, key)} (${percent(posterior, i18n.language)})`,
  )
  return (
    <Panel title={still ? t('sever.still') : t('sever.title')}>
      <p className={styles.lead}>
        {names.length === 0
          ? t('sever.noCandidate')
          : t('sever.lead', { chained: cut.chained, matched: cut.matched, names: names.join(', ') })}
      </p>
      {cut.total === null ? (
        <p>{t('sever.noCut')}</p>
      ) : cut.channelCount === 0 ? (
        <p>{t('sever.noChain')}</p>
      ) : (
        <>
          <Passed cut={cut} />
          <h3 className={styles.label}>{t('sever.cost', { cost: plainNumber(cut.total, i18n.language) })}</h3>
          <ul className={styles.list}>
            {cut.channels.map((channel) => (
              <li key={channel.key}>
                <SwitchBox of={{ sort: 'flow', key: channel.key }}>
                  {t('sever.line', {
                    from: called(channel.from, channel.fromKey),
                    to: called(channel.to, channel.toKey),
                  })}{' '}
                  <span className={styles.cost}>{plainNumber(channel.cost, i18n.language)}</span>
                </SwitchBox>
                <p className={styles.soft}>
                  <ChannelFacts channel={channel} />
                </p>
              </li>
            ))}
          </ul>
          {cut.channels.length < cut.channelCount && (
            <p className={styles.soft}>{t('answer.showing', { shown: cut.channels.length, all: cut.channelCount })}</p>
          )}
          <p className={styles.soft}>{t('sever.costHint', { cost: plainNumber(cut.defaultCost, i18n.language) })}</p>
        </>
      )}
      {cut.unknownExits.length > 0 && (
        <p className={styles.soft}>{t('sever.unknownExits', { names: namesOf(cut.unknownExits) })}</p>
      )}
      {cut.unsevered.length > 0 && (
        <p className={styles.soft}>{t('sever.unsevered', { names: namesOf(cut.unsevered) })}</p>
      )}
      {cut.truncated !== null && <Omitted truncated={cut.truncated} />}
    </Panel>
  )
}

function ChannelFacts({ channel }: { readonly channel: CutShown['channels'][number] }) {
  const { t, i18n } = useTranslation()
  const mechanism = channel.flow?.mechanism ?? null
  const known = mechanism !== null && i18n.exists(`list.mechanism.${mechanism}`)
  const rows =
    channel.rows === 0
      ? t('sever.toMarket')
      : [
          t('sever.rows', { count: channel.rows }),
          channel.inferred === 0 ? null : t('sever.inferred', { count: channel.inferred }),
        ]
          .filter((one) => one !== null)
          .join(', ')
  return (
    <>
      {channel.derived && <Tag ink="attention">{t('sever.derived')}</Tag>}
      {known && <Tag ink="data">{t(`list.mechanism.${mechanism}` as 'list.mechanism.API')}</Tag>} {rows}
    </>
  )
}

function Passed({ cut }: { readonly cut: CutShown }) {
  const { t } = useTranslation()
  const [, go] = useView()
  const nameOf = useHolderName()
  if (cut.dominators.length === 0) return <p className={styles.soft}>{t('sever.passesNone')}</p>
  return (
    <>
      <h3 className={styles.label}>{t('sever.passes')}</h3>
      <p className={styles.way}>
        {cut.dominators.map(({ kind, key, holder }, i) => (
          <Fragment key={`${kind} ${key}`}>
            {i > 0 && <span aria-hidden="true">→</span>}
            <button
              type="button"
              className={kind === 'HOLDER' ? styles.place : styles.channel}
              onClick={() => go(kind === 'HOLDER' ? pickHolder(key) : pickFlow(key))}
            >
              {holder === null ? key : nameOf(holder)}
            </button>
          </Fragment>
        ))}
      </p>
    </>
  )
}
