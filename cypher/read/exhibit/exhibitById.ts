import { question } from '../../driver/question.ts'
import type { ExhibitId } from '../../model/case.ts'
import { type ExhibitRow, exhibitRow } from './exhibitRow.ts'

/** Which Exhibit has this id, and of which Case? No row when there is none. */
export const exhibitById = question<{ readonly id: ExhibitId }, ExhibitRow>(
  new URL('./exhibitById.cypher', import.meta.url),
  exhibitRow,
)
