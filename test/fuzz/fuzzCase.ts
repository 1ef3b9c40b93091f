// One case of the fuzz: breaks a sample by its number, reads it by both ways that read files, and says what is wrong. The
// seed and the number give the case again.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkFolder } from '@suyuan/seed/check/checkFolder.ts'
import { FolderUnusable } from '@suyuan/seed/formats/listFolder.ts'
import { identifyWith } from '@suyuan/seed/identify/identify.ts'
import { admitFolder } from '@suyuan/seed/records/admitFolder.ts'
import { chance } from '../bench/movementFiles.ts'
import { mutate } from './mutate.ts'
import { CODE_SAMPLES, SAMPLES } from './samples.ts'

export const FUZZED = [...SAMPLES, ...CODE_SAMPLES]
const IDENTIFY = identifyWith(new Uint8Array(32).fill(9))

export interface FuzzCase {
  readonly number: number
  readonly file: string
  readonly kinds: readonly string[]
  readonly rows: number
  readonly refused: number
  readonly setAside: number
  /** null: every row is accounted for. */
  readonly wrong: string | null
}

/** Throws what a reader throws: a crash. A folder that cannot be used at all is an answer, not a crash. */
export async function fuzzCase(seed: number, number: number): Promise<FuzzCase> {
  const random = chance(seed * 1_000_003 + number)
  for (let warm = 0; warm < 5; warm++) random()
  const sample = FUZZED[number % FUZZED.length]!
  const { name, bytes, kinds } = mutate(sample.name, sample.bytes, random)
  const folder = mkdtempSync(join(tmpdir(), 'suyuan-fuzz-'))
  try {
    for (const [other, text] of Object.entries(sample.beside)) writeFileSync(join(folder, other), text)
    writeFileSync(join(folder, name), bytes)
    return { number, file: name, kinds, ...(await read(folder)) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function read(folder: string): Promise<Pick<FuzzCase, 'rows' | 'refused' | 'setAside' | 'wrong'>> {
  const options = { identify: IDENTIFY, timezone: null, mode: 'lenient' } as const
  try {
    const { input, findings } = await checkFolder(folder, options)
    let facts = 0
    const admitted = await admitFolder(folder, options, ({ word }) => {
      if (word !== 'stub') facts++
    })
    const { rows, refused, alreadyThere, setAside } = admitted
    const wrong =
      rows !== facts + refused + alreadyThere
        ? `${rows} rows, but ${facts} facts + ${refused} refused + ${alreadyThere} already there`
        : input.rows !== rows
          ? `check read ${input.rows} rows, admission ${rows}`
          : refused > 0 && !findings.some(({ severity }) => severity === 'error')
            ? `${refused} rows refused without an error`
            : findings.some(({ message, remedy }) => message === '' || remedy === '')
              ? 'a finding without a message or a remedy'
              : null
    return { rows, refused, setAside, wrong }
  } catch (error) {
    if (!(error instanceof FolderUnusable)) throw error
    return { rows: 0, refused: 0, setAside: 0, wrong: null }
  }
}
