// The row of a Holder as the questions of this folder give it, and how it becomes a Holder. A Holder without a state is a
// stub: only movements, flows or parts name it, and all that is known is its id.

import { z } from 'zod'
import { extra, holderId, instant } from '../../driver/column.ts'
import { HOLDER_KINDS, type Holder, plainHolder, STAGES } from '../../model/holder.ts'

const state = z.object({
  name: z.string(),
  labelTags: z.array(z.string()),
  labelTexts: z.array(z.string()),
  kind: z.enum(HOLDER_KINDS),
  stage: z.enum(STAGES),
  partOf: holderId.nullable(),
  retentionDays: z.number().nullable(),
  categories: z.array(z.string()).nullable(),
  controls: z.array(z.string()),
  owner: z.string().nullable(),
  jurisdiction: z.string().nullable(),
  gapFrom: z.array(instant),
  gapTo: z.array(instant),
  extra,
})

export const holderRow = z.object({ id: holderId, state: state.nullable() }).transform(({ id, state }): Holder => {
  if (!state) return { ...plainHolder(id, id, 'SYSTEM'), stub: true }
  const { labelTags, labelTexts, gapFrom, gapTo, ...same } = state
  return {
    id,
    ...same,
    labels: Object.fromEntries(labelTags.map((tag, index) => [tag, labelTexts[index] ?? ''])),
    logGaps: gapFrom.map((from, index) => ({ from, to: gapTo[index] ?? from })),
    stub: false,
  }
})
