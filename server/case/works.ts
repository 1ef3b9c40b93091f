// What the tracer is working on, and for whom: so that a page can show how far its questions are, and end them. In memory
// only; whoever asks sees and ends their own. The use cases know nothing of it: see deskOfRequest.ts.

import type { Ask } from '../exposure/ask.ts'
import { endSlate, newSlate, type Progress, progressOn, type Slate } from '../exposure/slate.ts'
import type { Watch } from '../exposure/tracer.ts'

export interface Work extends Progress {
  /** Opaque; good for ending it. */
  readonly key: string
  readonly what: Ask['what']
  /** Milliseconds since it was asked. */
  readonly elapsedMs: number
}

export interface BegunWork extends Watch {
  /** It was answered or given up: nobody sees it any more. */
  readonly done: () => void
}

interface Kept {
  readonly owner: string
  readonly what: Ask['what']
  readonly since: number
  readonly slate: Slate
  readonly ended: AbortController
}

export class Works {
  readonly #now: () => number
  readonly #kept = new Map<string, Kept>()
  #count = 0

  /** `now`: epoch ms UTC. */
  constructor(now: () => number) {
    this.#now = now
  }

  begin(owner: string, what: Ask['what']): BegunWork {
    const key = `w${++this.#count}`
    const one: Kept = { owner, what, since: this.#now(), slate: newSlate(), ended: new AbortController() }
    this.#kept.set(key, one)
    return { slate: one.slate, ended: one.ended.signal, done: () => this.#kept.delete(key) }
  }

  /** Those of one owner, oldest first; empty when nothing is under way. */
  of(owner: string): Work[] {
    return this.all().filter((work) => work.owner === owner)
  }

  /** Everybody's, oldest first. */
  all(): (Work & { readonly owner: string })[] {
    const now = this.#now()
    return [...this.#kept].map(([key, { owner, what, since, slate }]) => {
      return { key, owner, what, elapsedMs: Math.max(0, now - since), ...progressOn(slate) }
    })
  }

  /** Ends one of the owner's, or (key null) all of them, and says how many there were. Those who wait get Stopped. */
  end(owner: string, key: string | null): number {
    const all = [...this.#kept].filter(([one, { owner: whose }]) => whose === owner && (key === null || key === one))
    for (const [, { slate, ended }] of all) {
      endSlate(slate)
      ended.abort()
    }
    return all.length
  }
}
