// A process that owns a database and does nothing with it, to be killed by openNeo4j.test.ts.

import { openNeo4j } from '@suyuan/server/neo4j/openNeo4j.ts'

const home = process.argv[2]
if (!home) throw new Error('a data folder is needed')
await openNeo4j({ home, env: process.env, ifRunning: 'refuse', say: () => undefined })
setInterval(() => undefined, 60_000)
