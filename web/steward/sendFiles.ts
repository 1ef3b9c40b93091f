// The one place where a steward's files leave the page: stretch by stretch, since a request is small. Straight through the
// client, so that nothing keeps their text.

import { addFile } from './lotOrders.ts'

export interface SentFile {
  readonly name: string
  readonly bytes: number
  readonly sent: number
}

/** What the server takes as one lot; `suyuan import` takes any size. */
export const MOST_BYTES = 8 * 1024 * 1024
/** A third more as base64, it fits into a request of 256 KiB. */
const STRETCH = 180_000

/** Sends all files as a new lot and gives its key; `report` hears of each stretch. Throws the failures of the client. */
export async function sendFiles(files: readonly File[], report: (sent: readonly SentFile[]) => void): Promise<string> {
  const sent = new Map(files.map(({ name, size }) => [name, { name, bytes: size, sent: 0 }]))
  let lot: string | null = null
  for (const file of files) {
    let offset = 0
    do {
      const part = new Uint8Array(await file.slice(offset, offset + STRETCH).arrayBuffer())
      lot = await addFile({ lot, name: file.name, bytes: file.size, offset, base64: base64Of(part) })
      offset += part.length
      sent.set(file.name, { name: file.name, bytes: file.size, sent: offset })
      report([...sent.values()])
    } while (offset < file.size)
  }
  if (lot === null) throw new TypeError('There is no file to send')
  return lot
}

/** Arguments of one call of fromCharCode: more overflow the stack. */
const AT_ONCE = 8_192

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE))
  return btoa(text)
}
