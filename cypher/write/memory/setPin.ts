import { question } from '../../driver/question.ts'
import type { CaseId } from '../../model/case.ts'
import type { Pin } from '../../model/memory.ts'
import { pinRow } from '../../read/memory/memoryRow.ts'

export interface SetPin extends Pin {
  readonly case: CaseId
}

/** Pins a candidate or Holder, or takes the pin off. No row when there is no such Case. */
export const setPin = question<SetPin, Pin>(new URL('./setPin.cypher', import.meta.url), pinRow)
