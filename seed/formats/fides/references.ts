// References between Fides fields, in the direction of the data: `from` is the referenced field into this one, `to` this
// one into the referenced, unsaid is both. Used by manifest.ts.

import { shown } from '../../check/shown.ts'
import type { DocumentPart } from '../documentPart.ts'
import type { DeriveDraft, FieldDraft } from '../draft.ts'
import type { FidesDataset } from './dataset.ts'
import { encodedKey } from './fidesHolder.ts'
import { withParts } from './fields.ts'

/** A reference to a field that is not there, or inside its own collection, is kept and warned of. */
export function readReferences(datasets: readonly FidesDataset[], fields: readonly FieldDraft[]): DeriveDraft[] {
  const known = new Set(fields.map(({ id }) => id))
  const loaded = new Set(datasets.map(({ holder }) => holder.id as string))
  return datasets.flatMap(({ collections }) =>
    collections.flatMap((collection) =>
      withParts(collection.fields).flatMap(({ part, field }) => {
        const meta = part.part('fides_meta') ?? part.part('fidesops_meta')
        return (meta?.parts('references') ?? []).flatMap(
          (reference) => readReference(reference, field, known, loaded) ?? [],
        )
      }),
    ),
  )
}

function readReference(
  part: DocumentPart,
  field: FieldDraft,
  known: ReadonlySet<string>,
  loaded: ReadonlySet<string>,
): DeriveDraft | null {
  const [dataset, target] = [part.neededText('dataset'), part.neededText('field')]
  const direction = part.word('direction', ['from', 'to'])
  if (dataset === null || target === null) return null
  // Ids hold the rewritten keys of data set and collection, and the name of the field as it is.
  const [collection = '', ...names] = target.split('.')
  const other = [encodedKey(`${encodedKey(dataset)}.${collection}`), ...names].join('.')
  if (loaded.has(encodedKey(dataset)) && !known.has(other)) {
    part.say(
      'FIDES_FIELD_DANGLES',
      'field',
      `The field ${shown(other)} is not in the dataset`,
      'Correct it; the reference is kept.',
    )
  }
  if (other.startsWith(`${field.holder}.`)) {
    part.say(
      'FIDES_REFERENCE_INSIDE',
      'field',
      'The reference stays inside its own collection',
      'Remove it; Fides itself refuses it.',
    )
  }
  if (direction === 'from') return { from: other, to: field.id, direction, masked: false }
  return { from: field.id, to: other, direction: direction ?? 'both', masked: false }
}
