// Chooses the loopback port on which our own Neo4j listens: the one of last time when it is free, so that addresses stay.

import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { Refusal } from '../command/refusal.ts'

/**
 * A free port on 127.0.0.1, remembered in `file`. SUYUAN_BOLT_PORT names one that must be used: Refusal when it is taken.
 * Another process may still take the port before Neo4j does; launch.ts notices that.
 */
export async function choosePort(file: string, env: NodeJS.ProcessEnv): Promise<number> {
  if (env.SUYUAN_BOLT_PORT) {
    const wanted = Number(env.SUYUAN_BOLT_PORT)
    if (await isFree(wanted)) return wanted
    throw new Refusal(`port ${env.SUYUAN_BOLT_PORT} is taken: stop what uses it, or unset SUYUAN_BOLT_PORT`, 2)
  }
  const last = remembered(file)
  const port = last !== null && (await isFree(last)) ? last : await anyFree()
  writeFileSync(file, `${port}\n`, { mode: 0o600 })
  return port
}

function remembered(file: string): number | null {
  try {
    const port = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null
  } catch {
    return null
  }
}

async function isFree(port: number): Promise<boolean> {
  return (await tryListening(port)) !== null
}

async function anyFree(): Promise<number> {
  const port = await tryListening(0)
  if (port === null) throw new Refusal('no free port on 127.0.0.1', 2)
  return port
}

function tryListening(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', () => resolve(null))
    try {
      server.listen(port, '127.0.0.1', () => {
        const address = server.address()
        const found = typeof address === 'object' && address ? address.port : null
        server.close(() => resolve(found))
      })
    } catch {
      // Not a port number at all.
      resolve(null)
    }
  })
}
