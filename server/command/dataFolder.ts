// The data folder of this clone: Neo4j's files, the keys, the audit. Everything Suyuan keeps lies in it, so that two data
// folders are two separate installations. SUYUAN_HOME names it; otherwise `.suyuan` in the clone, ignored by git.

import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { userPath } from './userPath.ts'

/** Absolute path of the data folder; made, for this user only, when it is not there. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  const path = env.SUYUAN_HOME ? userPath(env.SUYUAN_HOME) : fileURLToPath(new URL('../../.suyuan', import.meta.url))
  mkdirSync(path, { recursive: true, mode: 0o700 })
  return path
}
