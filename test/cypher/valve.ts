// A door in front of Neo4j that can hold back the answers to one question: what goes in still goes in. So a test can stop
// a reading in its middle for as long as it likes, and see what becomes of it in Neo4j, with no clock.

import { createServer, type Socket, connect as tcp } from 'node:net'
import type { Address } from '@suyuan/cypher/driver/database.ts'

export interface Valve {
  readonly address: Address
  /** From now on the answers on a connection stop once it asks the question of this name. */
  readonly shut: (question: string) => void
  readonly open: () => void
  readonly close: () => void
}

/** Opens the door on a free port, with nothing held back. */
export async function valve(behind: Address): Promise<Valve> {
  const port = Number(new URL(behind.uri).port)
  const sockets: Socket[] = []
  const held = new Set<Socket>()
  let name: string | null = null
  const server = createServer((client) => {
    const neo4j = tcp(port, '127.0.0.1')
    sockets.push(client, neo4j)
    client.on('data', (part) => {
      if (name !== null && part.includes(name)) held.add(neo4j.pause())
      neo4j.write(part)
    })
    neo4j.on('data', (part) => client.write(part))
    client.on('close', () => neo4j.destroy())
    neo4j.on('close', () => client.destroy())
    for (const socket of [client, neo4j]) socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const found = server.address()
  if (typeof found !== 'object' || !found) throw new Error('the door has no port')
  return {
    address: { ...behind, uri: `bolt://127.0.0.1:${found.port}` },
    shut: (question) => {
      name = question
    },
    open: () => {
      name = null
      for (const socket of held) socket.resume()
      held.clear()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
