// The master key of this data folder, for commands that hash what they read.

import { KeyUnusable, masterKey } from '@suyuan/seed/identify/keyFile.ts'
import { dataFolder } from './dataFolder.ts'
import { Refusal } from './refusal.ts'

/** Throws Refusal (exit 2) when the key cannot be read or made. */
export function keyOrRefusal(): Uint8Array {
  try {
    return masterKey(dataFolder(), process.env.SUYUAN_KEY_FILE ?? null)
  } catch (error) {
    throw error instanceof KeyUnusable ? new Refusal(error.message, 2) : error
  }
}
