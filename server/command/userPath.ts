// A path as the user typed it: `pnpm` runs scripts from the root package, so a relative path must be read from where the
// user stood.

import { resolve } from 'node:path'

/** Absolute path of what the user typed, from the folder they stood in (INIT_CWD), not from the package root. */
export function userPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path)
}
