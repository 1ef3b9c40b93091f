// All OpenLineage events of a folder, put together by run and by name before anything is derived: real files say inputs
// and outputs on START only, or on two events, or in two files. Filled by openLineage.ts, which makes a map of what they
// say together. It keeps what events say, not the events.

import type { HolderId } from '@suyuan/cypher/model/holder.ts'
import { Aliases } from '../lineage/aliases.ts'
import { LineageGraph, MOST_CROSSED } from '../lineage/lineageGraph.ts'
import { lineageId } from '../lineage/lineageId.ts'
import type { ColumnSource, LineageEnd, LineageEntry } from './columnLineage.ts'
import type { EventDataset, LineageEvent } from './event.ts'
import type { JobName } from './jobFacts.ts'
import { isLater, type RunState, stateOf } from './runState.ts'

/** What is known of one run, or of a job or data set outside any run. */
interface Run {
  readonly job: HolderId | null
  readonly inputs: Set<HolderId>
  readonly outputs: Set<HolderId>
  /** Data sets whose sources were said outright: reads and writes say nothing of them. */
  readonly explicit: Set<HolderId>
  last: RunState
}

interface Said {
  readonly of: 'declared' | 'derived'
  readonly from: HolderId
  readonly to: HolderId
}

export class EventGathering {
  readonly aliases = new Aliases()
  readonly #graph = new LineageGraph()
  readonly #runs = new Map<string, Run>()
  readonly #said: Said[] = []
  #events = 0
  #wide = 0

  /** Events taken so far. */
  get events(): number {
    return this.#events
  }

  /** Runs that read and write so much that no Flows between data sets were derived; known once `graph` was called. */
  get wide(): number {
    return this.#wide
  }

  add(event: LineageEvent): void {
    const state = stateOf(event.type, event.at, this.#events++)
    const job = event.job === null ? null : this.#job(event.job)
    if (job !== null && event.job !== null) {
      const holder = this.#graph.holder('JOB', job, event.job.name)
      holder.owner = event.job.facts.owner ?? holder.owner
      Object.assign(holder.extra, event.job.facts.extra)
      const parent = event.job.parent === null ? null : this.#job(event.job.parent)
      if (parent !== null && parent !== job) holder.partOf = parent
    }
    const dataset = event.dataset === null ? null : this.#dataset(event.dataset)
    const run = this.#runOf(`${event.runId ?? ''} ${job ?? dataset ?? ''}`, job, state)
    for (const one of event.inputs) run.inputs.add(this.#dataset(one))
    for (const one of event.outputs) run.outputs.add(this.#dataset(one))
    for (const one of [...event.inputs, ...event.outputs, ...(event.dataset === null ? [] : [event.dataset])]) {
      if (one.facts.entry !== null) this.#entry({ ...one.facts.entry, target: { kind: 'DATASET', name: one } }, run)
    }
    for (const entry of event.entries) this.#entry(entry, run)
  }

  /** What all events say together: names resolved, reads and writes of each run crossed. Empty without events. */
  graph(): LineageGraph {
    const whole = new LineageGraph()
    const id = (one: HolderId): HolderId => this.aliases.resolve(one)
    for (const one of this.#graph.holders.values()) {
      const name = id(one.id) === one.id ? one.name : (this.#graph.holders.get(id(one.id))?.name ?? one.name)
      const holder = whole.holder(one.kind, id(one.id), name)
      holder.owner ??= one.owner
      if (one.partOf !== null && !isAbove(id(one.id), id(one.partOf), whole)) holder.partOf = id(one.partOf)
      for (const key of one.categories) holder.categories.add(key)
      for (const [column, keys] of one.columns) {
        holder.columns.set(column, new Set([...(holder.columns.get(column) ?? []), ...keys]))
      }
      Object.assign(holder.extra, { ...one.extra, ...holder.extra })
    }
    for (const one of this.#graph.columns.values()) whole.column({ ...one, from: id(one.from), to: id(one.to) })
    const runs = [...this.#runs.values()].sort((a, b) => (isLater(a.last, b.last) ? 1 : -1))
    for (const { job, inputs, outputs, explicit, last } of runs) {
      for (const input of inputs) if (job !== null) whole.edge('declared', id(input), job, last.outcome)
      for (const output of outputs) if (job !== null) whole.edge('declared', job, id(output), last.outcome)
      if (inputs.size * outputs.size > MOST_CROSSED) {
        this.#wide++
        continue
      }
      for (const output of outputs) {
        if (explicit.has(output)) continue
        for (const input of inputs) whole.edge('derived', id(input), id(output), last.outcome)
      }
    }
    for (const { of, from, to } of this.#said) whole.edge(of, id(from), id(to), null)
    return whole
  }

  #runOf(key: string, job: HolderId | null, state: RunState): Run {
    const known = this.#runs.get(key)
    if (known === undefined) {
      const run = { job, inputs: new Set<HolderId>(), outputs: new Set<HolderId>(), explicit: new Set<HolderId>() }
      this.#runs.set(key, { ...run, last: state })
      return this.#runs.get(key)!
    }
    if (isLater(state, known.last)) known.last = state
    return known
  }

  #job({ namespace, name }: JobName): HolderId {
    const id = lineageId('job', namespace, name)
    this.#graph.holder('JOB', id, name)
    return id
  }

  #dataset({ namespace, name, facts, columns }: EventDataset): HolderId {
    const id = lineageId('dataset', namespace, name)
    const holder = this.#graph.holder('DATASET', id, name)
    holder.owner = facts.owner ?? holder.owner
    for (const key of facts.categories) holder.categories.add(key)
    for (const column of facts.columns) {
      const keys = holder.columns.get(column.name) ?? new Set()
      for (const key of column.categories) keys.add(key)
      holder.columns.set(column.name, keys)
    }
    Object.assign(holder.extra, facts.extra)
    for (const alias of facts.aliases) this.aliases.claim(id, lineageId('dataset', alias.namespace, alias.name))
    this.#columns(columns, id)
    return id
  }

  #columns(columns: readonly ColumnSource[], to: HolderId): void {
    for (const { namespace, name, column, toColumn, arrives, where } of columns) {
      const from = lineageId('dataset', namespace, name)
      this.#graph.column({ from, fromColumn: column, to, toColumn, arrives, where })
    }
  }

  #entry({ target, sources, columns, isWhole }: LineageEntry, run: Run): void {
    const to = target === null ? null : this.#end(target, run)
    if (to === null || target === null) return
    if (isWhole && target.kind === 'DATASET') run.explicit.add(to)
    for (const source of sources) {
      const from = this.#end(source, run)
      const of = source.kind === 'DATASET' && target.kind === 'DATASET' ? 'derived' : 'declared'
      if (from !== null) this.#said.push({ of, from, to })
    }
    this.#columns(columns, to)
  }

  #end({ kind, name }: LineageEnd, run: Run): HolderId | null {
    if (name === null) return run.job
    if (kind === 'JOB') return this.#job(name)
    const id = lineageId('dataset', name.namespace, name.name)
    this.#graph.holder('DATASET', id, name.name)
    return id
  }
}

/** True when making `above` the whole of `id` would close a ring. */
function isAbove(id: HolderId, above: HolderId, graph: LineageGraph): boolean {
  for (let at: HolderId | null = above; at !== null; at = graph.holders.get(at)?.partOf ?? null)
    if (at === id) return true
  return false
}
