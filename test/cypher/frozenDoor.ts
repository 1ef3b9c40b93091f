// A door in front of Neo4j that can freeze: bytes then go in and none come out, as when the database is stopped with
// SIGSTOP or a network cable is pulled. Freezing the shared Neo4j itself would disturb other tests.

import { createServer, type Socket, connect as tcp } from 'node:net'
import type { Address } from '@suyuan/cypher/driver/database.ts'

export interface FrozenDoor {
  readonly address: Address
  readonly freeze: () => void
  readonly close: () => void
}

/** Opens the door on a free port. */
export async function frozenDoor(behind: Address): Promise<FrozenDoor> {
  const port = Number(new URL(behind.uri).port)
  const sockets: Socket[] = []
  let frozen = false
  const server = createServer((client) => {
    const neo4j = tcp(port, '127.0.0.1')
    sockets.push(client, neo4j)
    if (!frozen) client.pipe(neo4j).pipe(client)
    for (const socket of [client, neo4j]) socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const found = server.address()
  if (typeof found !== 'object' || !found) throw new Error('the door has no port')
  return {
    address: { ...behind, uri: `bolt://127.0.0.1:${found.port}` },
    freeze: () => {
      frozen = true
      for (const socket of sockets) socket.unpipe().pause()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
