// The command `suyuan token`: asks the running server of this data folder for a bearer token and prints it, once. The
// server keeps its digest only.

import type { Command } from 'commander'
import { askRunning } from './askRunning.ts'

export function describe(command: Command): void {
  command.action(async () => {
    process.stdout.write(`${await askRunning('token')}\n`)
    process.stderr.write('suyuan: good for 24 hours; send it as "Authorization: Bearer …" and keep it out of files\n')
  })
}
