// Reads truth/truth.json of a town: what really happened. Only the judge reads it, never the tracer.

import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const TRUTH = z.object({
  rows: z.number(),
  sources: z.array(
    z.object({
      holders: z.array(z.string()),
      actors: z.array(z.string()),
      acts: z.array(z.string()),
      share: z.number(),
    }),
  ),
  vintage: z.object({ from: z.iso.datetime({ offset: true }), to: z.iso.datetime({ offset: true }) }).nullable(),
  noise: z.number(),
  deciding: z.boolean(),
})
export type TruthFile = z.infer<typeof TRUTH>

/** Throws when the file is not there or is none. */
export async function readTruth(path: string): Promise<TruthFile> {
  return TRUTH.parse(JSON.parse(await readFile(path, 'utf8')))
}
