// A command of `suyuan` as a process of its own, run from the root of the clone.

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** `home`: the data folder. Words, and what is to stand in the environment beside them. */
export function ran(home: string, ...words: readonly (string | NodeJS.ProcessEnv)[]): Ran {
  const texts = words.filter((word) => typeof word === 'string')
  const env = words.filter((word) => typeof word !== 'string')
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['server/command/suyuan.ts', ...texts], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SUYUAN_HOME: home, INIT_CWD: root, NEO4J_URI: '', ...Object.assign({}, ...env) },
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: status, out: stdout, err: stderr }
}
