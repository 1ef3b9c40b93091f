// Puts Facts into the columns of Records. Called by recordsFromFolder.ts. Rows keep the order in which they came; whoever
// needs another order (the exposure sorts by id) makes it.

import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import { MOVEMENT_KINDS, type Movement } from '@suyuan/cypher/model/movement.ts'
import type { Attribute, Canary, Naming, Token } from '@suyuan/cypher/model/subject.ts'
import { IntColumn, TimeColumn } from './column.ts'
import type { Fact } from './fact.ts'
import { Interned, InternedText } from './interned.ts'
import type { Records } from './records.ts'

const KIND = new Map<string, number>(MOVEMENT_KINDS.map((kind, i) => [kind, i]))
const ABSENT = -1

export class RecordsBuilder {
  readonly #holders: Holder[] = []
  readonly #holderNumber = new Map<string, number>()
  readonly #flows: Flow[] = []
  readonly #flowNumber = new Map<string, number>()
  readonly #namings: Naming[] = []
  readonly #attributes: Attribute[] = []
  readonly #canaries: Canary[] = []
  readonly #who = new Interned<Token>()
  readonly #categories = new Interned<string>()
  readonly #batches = new InternedText()
  readonly #memberBatch = new IntColumn()
  readonly #memberWho = new IntColumn()
  readonly #id: string[] = []
  readonly #source: string[] = []
  readonly #place: string[] = []
  readonly #at = new TimeColumn()
  readonly #until = new TimeColumn()
  readonly #number = {
    kind: new IntColumn(),
    from: new IntColumn(),
    to: new IntColumn(),
    actor: new IntColumn(),
    via: new IntColumn(),
    who: new IntColumn(),
    batch: new IntColumn(),
    categories: new IntColumn(),
  }

  add(fact: Fact): void {
    switch (fact.word) {
      case 'map':
        for (const holder of fact.map.holders) this.#holder(holder)
        for (const flow of fact.map.flows) {
          this.#flowNumber.set(flow.id, this.#flows.length)
          this.#flows.push(flow)
        }
        return
      case 'stub':
        this.#holder(fact.holder)
        return
      case 'naming':
        this.#namings.push(fact.naming)
        return
      case 'attribute':
        this.#attributes.push(fact.attribute)
        return
      case 'canary':
        this.#canaries.push(fact.canary)
        return
      case 'member':
        this.#memberBatch.push(this.#batches.numberOf(fact.batch))
        this.#memberWho.push(this.#who.numberOf(fact.who))
        return
      case 'movement':
        this.#movement(fact.movement)
        return
    }
  }

  /** The Records, and how many membership rows repeated another one: Batches are sets. */
  finish(): { readonly records: Records; readonly repeated: number } {
    const members = distinct(this.#memberBatch.values(), this.#memberWho.values(), this.#batches.texts.length)
    const number = this.#number
    return {
      records: {
        holders: this.#holders,
        flows: this.#flows,
        namings: this.#namings,
        who: this.#who.lists,
        categorySets: this.#categories.lists,
        batches: this.#batches.texts,
        memberBatch: members.batch,
        memberWho: members.who,
        movements: {
          id: this.#id,
          source: this.#source,
          at: this.#at.values(),
          until: this.#until.values(),
          kind: Uint8Array.from(number.kind.values()),
          from: number.from.values(),
          to: number.to.values(),
          actor: number.actor.values(),
          via: number.via.values(),
          who: number.who.values(),
          batch: number.batch.values(),
          categories: number.categories.values(),
          place: this.#place,
        },
        attributes: this.#attributes,
        canaries: this.#canaries,
      },
      repeated: members.repeated,
    }
  }

  #holder(holder: Holder): void {
    this.#holderNumber.set(holder.id, this.#holders.length)
    this.#holders.push(holder)
  }

  #movement(movement: Movement): void {
    const number = this.#number
    this.#id.push(movement.id)
    this.#source.push(movement.source)
    this.#place.push(`${movement.file}:${movement.line}`)
    this.#at.push(movement.at)
    this.#until.push(movement.until ?? Number.NaN)
    number.kind.push(KIND.get(movement.kind) ?? ABSENT)
    number.from.push(this.#numberOfHolder(movement.from))
    number.to.push(this.#numberOfHolder(movement.to))
    number.actor.push(this.#numberOfHolder(movement.actor))
    number.via.push(movement.via === null ? ABSENT : (this.#flowNumber.get(movement.via) ?? ABSENT))
    number.who.push(movement.who.length === 0 ? ABSENT : this.#who.numberOf(movement.who))
    number.batch.push(movement.batch === null ? ABSENT : this.#batches.numberOf(movement.batch))
    number.categories.push(this.#categories.numberOf(movement.categories))
  }

  #numberOfHolder(id: string | null): number {
    return id === null ? ABSENT : (this.#holderNumber.get(id) ?? ABSENT)
  }
}

/** Memberships sorted by batch, then by who, each once. Cost O(n log n). */
function distinct(
  batch: Int32Array,
  who: Int32Array,
  batches: number,
): { batch: Int32Array; who: Int32Array; repeated: number } {
  const starts = new Int32Array(batches + 1)
  for (const one of batch) starts[one + 1]!++
  for (let b = 0; b < batches; b++) starts[b + 1]! += starts[b]!
  const next = starts.slice()
  const sorted = new Int32Array(who.length)
  for (let i = 0; i < who.length; i++) sorted[next[batch[i]!]!++] = who[i]!
  const outBatch = new Int32Array(who.length)
  let kept = 0
  for (let b = 0; b < batches; b++) {
    const members = sorted.subarray(starts[b]!, starts[b + 1]!).sort()
    // `kept` never overtakes the members still to be read, so they may be written in place.
    for (let i = 0, last = ABSENT; i < members.length; i++) {
      const member = members[i]!
      if (member === last) continue
      last = member
      sorted[kept] = member
      outBatch[kept++] = b
    }
  }
  return { batch: outBatch.slice(0, kept), who: sorted.slice(0, kept), repeated: who.length - kept }
}
