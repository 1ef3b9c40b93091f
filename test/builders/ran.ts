// A command of `suyuan` as a process of its own, run from the root of the clone.

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** `home`: the data folder. */
export function ran(home: string, ...words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['server/command/suyuan.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SUYUAN_HOME: home, INIT_CWD: root },
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: status, out: stdout, err: stderr }
}
