// The command `suyuan link`: asks the running server of this data folder for another sign-in link and prints it.

import type { Command } from 'commander'
import { askRunning } from './askRunning.ts'

export function describe(command: Command): void {
  command.action(async () => {
    process.stdout.write(`${await askRunning('link')}\n`)
    process.stderr.write('suyuan: good once, for ten minutes\n')
  })
}
