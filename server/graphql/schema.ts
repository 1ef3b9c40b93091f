// The one loading index: imports every word for its effect on the builder, and exports the built schema. Nothing else.

import './scalars.ts'
import './failure.ts'
import './status.ts'
import './category.ts'
import './holder.ts'
import './flow.ts'
import './lineage.ts'
import './movement.ts'
import './blastRadius.ts'
import './exhibit.ts'
import './case.ts'
import './caseMutations.ts'
import './identifierMatch.ts'
import './memoryMutations.ts'
import './lot.ts'
import './mapping.ts'
import './revision.ts'
import './work.ts'
import { builder } from './builder.ts'

export const schema = builder.toSchema({ sortSchema: true })
