// Reads a small request body whole. GraphQL bodies are read by Yoga, under the same kind of limit.

import type { IncomingMessage } from 'node:http'

/** The body as text; null when it is longer than `limit` bytes or breaks off. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of request) {
      bytes += part.length
      if (bytes > limit) return null
      parts.push(part)
    }
  } catch {
    return null
  }
  return Buffer.concat(parts).toString('utf8')
}
