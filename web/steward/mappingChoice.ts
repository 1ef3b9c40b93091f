// What a steward has chosen for the columns of a log, and how it is sent. Pure: the guess comes from the server, and the
// server writes the mapping.

import type { LogColumn, MappingInput, UnknownLog } from './mapLogQuestions.ts'

export interface MappingChoice {
  /** One entry a column, in order; empty: left out. */
  readonly meanings: readonly string[]
  /** By word of the column of acts; empty: no movement. */
  readonly acts: Readonly<Record<string, string>>
  /** Of all rows, where no column says it; empty: not said. */
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly timezone: string
}

/** What the server guessed. `timezone`: that of the lot. */
export function guessed(log: UnknownLog, timezone: string | null): MappingChoice {
  const acts = log.columns.flatMap(({ acts: own }) => own.map(({ value, kind }) => [value, kind ?? ''] as const))
  const always = { kind: '', from: '', to: '' }
  return {
    meanings: log.columns.map(({ guess }) => guess),
    acts: Object.fromEntries(acts),
    ...always,
    timezone: timezone ?? '',
  }
}

/** The choice with another meaning of one column. What a row has only once moves there from where it was. */
export function withMeaning(choice: MappingChoice, index: number, meaning: string): MappingChoice {
  const isShared = meaning === '' || meaning.startsWith('category:')
  const meanings = choice.meanings.map((one, i) => {
    if (i === index) return meaning
    return !isShared && one === meaning ? '' : one
  })
  return { ...choice, meanings }
}

export function columnOf(log: UnknownLog, choice: MappingChoice, meaning: string): LogColumn | null {
  return log.columns[choice.meanings.indexOf(meaning)] ?? null
}

export function inputOf(lot: string, log: UnknownLog, choice: MappingChoice): MappingInput {
  const acts = columnOf(log, choice, 'kind')?.acts ?? []
  return {
    lot,
    file: log.name,
    columns: log.columns.flatMap(({ name }, i) => {
      const meaning = choice.meanings[i] ?? ''
      return meaning === '' ? [] : [{ name, meaning }]
    }),
    acts: acts.map(({ value }) => ({ value, kind: choice.acts[value] || null })),
    kind: choice.kind || null,
    from: choice.from || null,
    to: choice.to || null,
    timeAs: columnOf(log, choice, 'at')?.timeAs ?? null,
    timezone: choice.timezone || null,
  }
}
