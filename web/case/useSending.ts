// Sending the rows of the paste box: when and where they were seen first, then the rows, then the news that answers are
// out of date. After a first Trace the exhibits are taken back before they are sent again, since a column that is now
// left out must not stay.

import { useState } from 'react'
import { fromLocalField } from '../parts/time.ts'
import { ZONE } from '../parts/zone.ts'
import { removeExhibits, setSeen } from './orders.ts'
import type { Meaning } from './recogniseColumns.ts'
import { type Sent, sendRows } from './sendRows.ts'
import type { Sheet } from './sheet.ts'

export interface Seen {
  /** Text of a `datetime-local` field in the browser's zone; empty: not said. */
  readonly at: string
  readonly where: string
}

interface Parcel {
  readonly sheet: Sheet
  readonly meanings: readonly Meaning[]
  readonly seen: Seen
  readonly replace: boolean
}

export interface Sending {
  /** Rows answered for so far; null when nothing is being sent. */
  readonly progress: number | null
  readonly sent: Sent | null
  readonly trouble: Error | null
  /** True when everything was sent. */
  readonly send: (parcel: Parcel) => Promise<boolean>
}

export function useSending(caseKey: string, onSent: () => void): Sending {
  const [state, setState] = useState<Omit<Sending, 'send'>>({ progress: null, sent: null, trouble: null })
  const send = async ({ sheet, meanings, seen, replace }: Parcel) => {
    setState((now) => ({ ...now, progress: 0, trouble: null }))
    try {
      const seenAt = fromLocalField(seen.at, ZONE)
      if (seenAt !== null) await setSeen(caseKey, seenAt, seen.where.trim() === '' ? null : seen.where.trim())
      if (replace) await removeExhibits(caseKey)
      const sent = await sendRows({ caseKey, sheet, meanings }, ({ rows }) =>
        setState((now) => ({ ...now, progress: rows })),
      )
      setState({ progress: null, sent, trouble: null })
      onSent()
      return true
    } catch (error) {
      const trouble = error instanceof Error ? error : new Error(String(error))
      setState((now) => ({ ...now, progress: null, trouble }))
      return false
    }
  }
  return { ...state, send }
}
