// The private channel between a running server and the commands `suyuan link` and `suyuan token`: a Unix socket that
// only the owner of the data folder can reach. `server.json` in the data folder says where it is. A web page cannot
// speak to it, so the two commands need no password.

import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const WAIT_MS = 5_000
/** The longest path a Unix socket can have is 107 bytes on Linux and 103 on macOS. */
const SOCKET_PATH = 100

const Place = z.object({ pid: z.number().int(), port: z.number().int(), socket: z.string() })
export type Place = z.infer<typeof Place>

const CONTROL_WORDS = ['link', 'token', 'ping'] as const
export type ControlWord = (typeof CONTROL_WORDS)[number]

export interface Control {
  readonly close: () => Promise<void>
}

/** Opens the channel of the server on `port`; `answer` gives one line to a word. Throws when the folder is not writable. */
export async function openControl(
  folder: string,
  port: number,
  answer: (word: ControlWord) => string,
): Promise<Control> {
  const socket = socketPath(folder)
  const server = createServer((connection) => {
    connection.setEncoding('utf8').setTimeout(WAIT_MS, () => connection.destroy())
    connection.on('error', () => connection.destroy())
    connection.once('data', (text) => {
      const word = CONTROL_WORDS.find((known) => known === String(text).trim())
      connection.end(word ? `${answer(word)}\n` : '\n')
    })
  })
  rmSync(socket, { force: true })
  await listening(server, socket)
  chmodSync(socket, 0o600)
  const file = join(folder, 'server.json')
  writeFileSync(file, `${JSON.stringify({ pid: process.pid, port, socket })}\n`, { mode: 0o600 })
  return {
    close: async () => {
      rmSync(file, { force: true })
      await new Promise((resolve) => server.close(resolve))
      if (dirname(socket) !== folder) rmSync(dirname(socket), { recursive: true, force: true })
    },
  }
}

/** Where the server of this data folder runs, as far as its file says; null when there is none. It may be long dead. */
export function placeOf(folder: string): Place | null {
  try {
    return Place.parse(JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')))
  } catch {
    return null
  }
}

/** The answer of the running server to `word`; null when none answers within five seconds. */
export function askControl(place: Place, word: ControlWord): Promise<string | null> {
  return new Promise((resolve) => {
    let text = ''
    const connection = createConnection(place.socket, () => connection.write(`${word}\n`))
    connection.setEncoding('utf8').setTimeout(WAIT_MS, () => connection.destroy())
    connection.on('data', (part) => {
      text += part
    })
    connection.on('error', () => resolve(null))
    connection.on('close', () => resolve(text.trim() || null))
  })
}

function socketPath(folder: string): string {
  const near = join(folder, 'control.sock')
  // A folder of its own, mode 0700, where the data folder's path is too long for a socket.
  return Buffer.byteLength(near) < SOCKET_PATH ? near : join(mkdtempSync(join(tmpdir(), 'suyuan-')), 'control.sock')
}

function listening(server: Server, socket: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(socket, () => resolve())
  })
}
