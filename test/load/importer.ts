// An importer as a process of its own, to be killed by killedImporter.test.ts. Says a line for each stretch of a file.

import { connect, disconnect } from '@suyuan/cypher/driver/database.ts'
import { z } from 'zod'
import { load } from './importing.ts'

const address = z.object({
  uri: z.string(),
  login: z.object({ user: z.string(), password: z.string() }).nullable(),
  name: z.string().nullable(),
})

const [folder, where] = process.argv.slice(2)
if (!folder || !where) throw new Error('a folder and an address are needed')
const database = connect(address.parse(JSON.parse(where)))
await load(database, folder, { onProgress: ({ file, rows }) => process.stdout.write(`${file} ${rows}\n`) })
await disconnect(database)
