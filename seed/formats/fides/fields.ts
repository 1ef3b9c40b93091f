// The fields of a Fides collection in the order of the file, nested ones after the field they stand in.

import type { FieldDraft } from '../draft.ts'
import type { FidesCollection, FidesField } from './dataset.ts'

export function fieldsInOrder(collection: FidesCollection): FieldDraft[] {
  return withParts(collection.fields).map(({ field }) => field)
}

/** The same with the parts of the document they were read from. */
export function withParts(fields: readonly FidesField[]): FidesField[] {
  return fields.flatMap((one) => [one, ...withParts(one.nested)])
}
