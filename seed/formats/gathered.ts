// What the files of one folder make together: maps that need all their files (OpenLineage, DataHub). Made anew by
// readFolder.ts for each reading; filled by the readers of files.

import { FileLineage } from './datahub/fileLineage.ts'
import type { Chunk } from './draft.ts'
import { OpenLineage } from './openlineage/openLineage.ts'

export class Gathered {
  readonly openLineage = new OpenLineage()
  readonly fileLineage = new FileLineage()

  /** The Drafts of gathered maps, once all documents were read. `after` is the last Chunk before. */
  finish(after: Chunk): Chunk[] {
    const { file, bytesRead, bytesTotal } = after
    return [this.openLineage, this.fileLineage].flatMap((one) => one.finish({ file, bytesRead, bytesTotal }) ?? [])
  }
}
