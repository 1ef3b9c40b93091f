// What a Case remembers as the database gives it: one schema a word, for every question that returns one.

import { z } from 'zod'
import { instant } from '../../driver/column.ts'
import { INQUIRY_SORTS, type Inquiry, MEMORY_SORTS, type Note, type Pin, type View } from '../../model/memory.ts'

const about = { sort: z.enum(MEMORY_SORTS), key: z.string() }
const written = { at: instant, by: z.string() }

export const noteRow = z.object({
  id: z.string(),
  thread: z.string(),
  revision: z.number().int(),
  ...about,
  text: z.string(),
  ...written,
}) satisfies z.ZodType<Note>

export const pinRow = z.object({
  id: z.string(),
  ...about,
  pinned: z.boolean(),
  ...written,
}) satisfies z.ZodType<Pin>

export const viewRow = z.object({
  id: z.string(),
  name: z.string(),
  parameters: z.string(),
  ...written,
  droppedAt: instant.nullable(),
}) satisfies z.ZodType<View>

export const inquiryRow = z.object({
  id: z.string(),
  sort: z.enum(INQUIRY_SORTS),
  keys: z.array(z.string()),
  firstAt: instant,
  lastAt: instant,
  times: z.number().int(),
  by: z.string(),
}) satisfies z.ZodType<Inquiry>
