// Fides manifests: a stub of the door until the reader is built.
import type { DocumentReading } from '../documentPart.ts'
import type { MapDraft } from '../draft.ts'
export function isFides(_value: object): boolean {
  return false
}
export function readFides(_of: DocumentReading): MapDraft | null {
  return null
}
