// What a report of this folder says of where and when it was made: command, commit, date, machine, load. No path, no name.

import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus, loadavg } from 'node:os'

/** Lines of a Markdown list. The load is that of the last minute, at the time of asking. */
export function machineLines(command: string): readonly string[] {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const processor = (cpus()[0]?.model ?? 'unknown').split(' ').slice(0, 2).join(' ')
  return [
    `- \`${command}\`, commit ${commit}, ${new Date().toISOString().slice(0, 10)}`,
    `- ${availableParallelism()} cores (${processor}), shared with other work (load ${loadavg()[0]?.toFixed(1)} at the end)`,
  ]
}
