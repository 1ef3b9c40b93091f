// The mappings that are shipped (ready/*.yml), parsed when one is asked for. Called by readMapping.ts. Besides
// listFolder.ts the only file of the readers that opens anything, and only what stands beside it.

import { readFileSync } from 'node:fs'
import type { DocumentText } from '../text/document.ts'
import { documentOf } from '../text/document.ts'
import type { ReadyMappings } from './readMapping.ts'

const NAMES = ['cloudtrail', 'nginx', 'otel', 'pgaudit', 'xes'] as const

const parsed = new Map<string, DocumentText>()

export const readyMappings: ReadyMappings = {
  names: NAMES,
  of: (name) => {
    const known = NAMES.find((one) => one === name)
    if (known === undefined) return null
    const document = parsed.get(known) ?? documentOf(readFileSync(new URL(`./ready/${known}.yml`, import.meta.url)))
    parsed.set(known, document)
    return document
  },
}
