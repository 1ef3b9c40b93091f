// Where the file of a finding lies, seen from the folder in which the user stands: what code hosts need to show a finding
// at its line. Used by the machine formats of check.

import { posix, relative, sep } from 'node:path'
import type { Place } from '@suyuan/cypher/model/finding.ts'

/**
 * The base for {@link pathFrom}: the folder that was checked, or the folder of the lone file, relative to `root`. Empty when
 * it is the root itself.
 */
export function baseOf(root: string, path: string, isFolder: boolean): string {
  const from = relative(root, path).split(sep).join('/')
  return isFolder ? from : posix.dirname(from)
}

/** Relative, with forward slashes. */
export function pathFrom(base: string, where: Place): string {
  return posix.join(base, where.file)
}
