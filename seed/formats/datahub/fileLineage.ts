// DataHub's file_lineage.yml (formats.md B5): data sets, what they come from, and columns by URN. Called by
// readDocumentFile.ts; all such files of a folder make one map. Column URNs often name another environment than the
// entity they are meant for; a literal reading would make data sets of them that nobody has.

import type { Place } from '@suyuan/cypher/model/finding.ts'
import type { HolderId } from '@suyuan/cypher/model/holder.ts'
import { type DocumentPart, type DocumentReading, partOf } from '../documentPart.ts'
import type { MapDraft } from '../draft.ts'
import { GatheredMap } from '../gatheredMap.ts'
import { LineageGraph, MOST_CROSSED } from '../lineage/lineageGraph.ts'
import { lineageId } from '../lineage/lineageId.ts'
import { lineageMap } from '../lineage/lineageMap.ts'
import type { RowLog } from '../rowLog.ts'
import { type ColumnUrn, columnOfUrn, type DatasetUrn } from './urn.ts'

interface ColumnEdge {
  readonly from: ColumnUrn
  readonly to: ColumnUrn
  readonly where: Place
}

export class FileLineage extends GatheredMap {
  readonly #graph = new LineageGraph()
  readonly #datasets: DatasetUrn[] = []
  readonly #edges: ColumnEdge[] = []
  #documents = 0

  /** True for an object with a list `lineage` in which an `entity` stands. Looks at keys only. */
  static is(value: unknown): boolean {
    if (typeof value !== 'object' || value === null || !('lineage' in value) || !Array.isArray(value.lineage))
      return false
    return value.lineage.some((one: unknown) => typeof one === 'object' && one !== null && 'entity' in one)
  }

  /** The document is kept whole or, with any error, not at all. */
  take(of: DocumentReading): void {
    const root = partOf(of, [], of.document.value)
    const before = of.errors
    const read = (root?.parts('lineage') ?? []).flatMap((part) => readLineage(part) ?? [])
    root?.extra(['version', 'lineage'], 'file_lineage')
    if (root === null || of.errors > before) {
      of.log.refuseDocument()
      return
    }
    for (const { entity, upstream, columns } of read) {
      const to = this.#holder(entity)
      for (const one of upstream) this.#graph.edge('derived', this.#holder(one), to, null)
      this.#edges.push(...columns)
    }
    this.#documents++
    this.remember(of.log.file, of.document.sha256)
  }

  protected make(about: Pick<MapDraft, 'name' | 'sha256'>, log: RowLog): MapDraft | null {
    if (this.#documents === 0) return null
    for (const edge of this.#edges) {
      const [from, to] = [this.#meant(edge.from), this.#meant(edge.to)]
      if (from !== idOf(edge.from) || to !== idOf(edge.to)) this.#sayMeant(edge, log)
      // A column of a known data set is known by being named: the file lists no others.
      this.#graph.holders.get(from)?.columns.set(edge.from.column, new Set())
      this.#graph.holders.get(to)?.columns.set(edge.to.column, new Set())
      const { where } = edge
      this.#graph.column({ from, fromColumn: edge.from.column, to, toColumn: edge.to.column, arrives: 'value', where })
    }
    return lineageMap(this.#graph, { ...about, format: 'datahub' })
  }

  #holder(urn: DatasetUrn): HolderId {
    const holder = this.#graph.holder('DATASET', idOf(urn), urn.name)
    holder.extra.platform = urn.platform
    holder.extra.env = urn.env
    this.#datasets.push(urn)
    return holder.id
  }

  /** The data set of a column URN: the one so named, or the only one that differs from it in its environment. */
  #meant(urn: ColumnUrn): HolderId {
    if (this.#graph.holders.has(idOf(urn))) return idOf(urn)
    const others = this.#datasets.filter(({ platform, name }) => platform === urn.platform && name === urn.name)
    const ids = [...new Set(others.map(idOf))]
    return ids.length === 1 ? ids[0]! : idOf(urn)
  }

  #sayMeant({ where }: ColumnEdge, log: RowLog): void {
    log.say(
      'DATAHUB_ENV',
      where,
      'The URN of a column names another environment than its entity; the entity is believed',
      'Write the environment of the entity into the URN.',
    )
  }
}

function idOf({ platform, name, env }: DatasetUrn): HolderId {
  return lineageId('dataset', platform, `${name}.${env}`)
}

function readLineage(part: DocumentPart) {
  const entity = readEntity(part)
  if (entity === null) return null
  const upstream = part.parts('upstream').flatMap((one) => readEntity(one) ?? [])
  part.extra(['entity', 'upstream', 'fineGrainedLineages'], 'lineage entry')
  return { entity, upstream, columns: part.parts('fineGrainedLineages').flatMap(readColumns) }
}

function readEntity(part: DocumentPart): DatasetUrn | null {
  const entity = part.part('entity')
  if (entity === null) {
    if (part.value.entity === undefined || part.value.entity === null)
      part.refuse('FIELD_MISSING', 'entity', '`entity` is missing', 'Give it.')
    return null
  }
  const [name, platform] = [entity.neededText('name'), entity.neededText('platform')]
  const instance = entity.text('platform_instance')
  const env = entity.text('env') ?? 'PROD'
  entity.extra(['name', 'type', 'env', 'platform', 'platform_instance'], 'entity')
  if (name === null || platform === null) return null
  return { platform, name: instance === null ? name : `${instance}.${name}`, env }
}

/** Every upstream column into every downstream column, as DataHub means a FIELD_SET. */
function readColumns(part: DocumentPart): ColumnEdge[] {
  const [upstreams, downstreams] = [columnsIn(part, 'upstreams'), columnsIn(part, 'downstreams')]
  const where = part.place('upstreams')
  if (upstreams.length * downstreams.length > MOST_CROSSED) {
    const message = 'So many columns come from so many that none is derived from another'
    part.say('LINEAGE_WIDE', 'upstreams', message, 'Split the entry where its parts are known.')
    return []
  }
  return upstreams.flatMap((from) => downstreams.map((to) => ({ from, to, where })))
}

function columnsIn(part: DocumentPart, key: string): ColumnUrn[] {
  return (part.texts(key) ?? []).flatMap((text) => {
    const urn = text.length > LONGEST_URN ? null : columnOfUrn(text)
    if (urn === null)
      part.say('DATAHUB_URN', key, 'A URN names no column, so it is left out', 'Write urn:li:schemaField:(…).')
    return urn === null ? [] : [urn]
  })
}

const LONGEST_URN = 2_000
