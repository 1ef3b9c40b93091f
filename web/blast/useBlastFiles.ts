// The blast radius as files for a report: a CSV with one line a holder, a JSON with everything that the panel says.
// Both begin with what it may be taken for.

import { useTranslation } from 'react-i18next'
import { csvCell } from '../parts/csv.ts'
import { type NamedHolder, useHolderName } from '../parts/holderName.ts'
import type { BlastAnswer } from './blastQuestion.ts'
import type { BlastWindow } from './blastWindow.ts'

interface File {
  readonly name: string
  readonly text: string
}

type OfHolder = NamedHolder & { readonly key: string }

export function useBlastFiles(): (
  holder: OfHolder,
  radius: BlastAnswer,
  window: BlastWindow,
) => { readonly csv: File; readonly json: File } {
  const { t, i18n } = useTranslation()
  const nameOf = useHolderName()
  return (holder, radius, window) => {
    const note = i18n.language === 'en' ? radius.note : t('blast.note')
    const name = (one: { key: string; holder: NamedHolder | null }) =>
      one.holder === null ? one.key : nameOf(one.holder)
    const lines = [
      [note],
      [nameOf(holder), window.from, window.to],
      [t('blast.column.holder'), t('blast.column.subjects'), t('blast.column.firstAt'), t('blast.column.key')],
      ...radius.downstream.map((one) => [name(one), one.subjects, one.firstAt, one.key]),
    ]
    const csv = `\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
    const { __typename: _, note: _note, byCategory, downstream, unlogged, ...counts } = radius
    const json = {
      note,
      holder: { key: holder.key, name: nameOf(holder) },
      window: { from: window.from, to: window.to },
      limit: t('blast.limit'),
      ...counts,
      byCategory: byCategory.map(({ category, subjects }) => ({ category: category.key, subjects })),
      downstream: downstream.map((one) => ({
        key: one.key,
        name: name(one),
        subjects: one.subjects,
        firstAt: one.firstAt,
      })),
      truncated:
        downstream.length < radius.downstreamCount ? { omitted: radius.downstreamCount - downstream.length } : null,
      unlogged: unlogged.map(({ key, from, to }) => ({ key, from: nameOf(from), to: nameOf(to) })),
    }
    const file = `suyuan-spread-${holder.key.replace(/[^\w-]+/g, '-')}`
    return {
      csv: { name: `${file}.csv`, text: csv },
      json: { name: `${file}.json`, text: `${JSON.stringify(json, null, 2)}\n` },
    }
  }
}
