// What a Case remembers beside its Exhibits: what was noted, what was pinned, which views were saved, what was asked. It
// holds ids of the map, tokens and free text in which no identifier was found; never a value of a person.

/** What a note or a pin is about; the key of a CHAIN is `row/rank/candidate`. */
export const MEMORY_SORTS = ['CASE', 'CANDIDATE', 'HOLDER', 'CHAIN'] as const
export type MemorySort = (typeof MEMORY_SORTS)[number]

/** One revision of a note. A note is amended by another revision of its thread, never overwritten. */
export interface Note {
  /** `case/note/thread/revision`. */
  readonly id: string
  readonly thread: string
  /** From 1, without holes. */
  readonly revision: number
  readonly sort: MemorySort
  /** Key of what it is about; empty for the Case itself. */
  readonly key: string
  readonly text: string
  /** Epoch ms UTC. */
  readonly at: number
  /** Public id of who wrote it. */
  readonly by: string
}

export interface Pin {
  /** `case/pin/sort/key`. */
  readonly id: string
  readonly sort: MemorySort
  readonly key: string
  /** False: it was pinned once. */
  readonly pinned: boolean
  /** When it was pinned or taken off last, epoch ms UTC, and by whom. */
  readonly at: number
  readonly by: string
}

export interface View {
  /** `case/view/…`. */
  readonly id: string
  readonly name: string
  /** The parameters of an address, `?name=value…`: opaque to the server. */
  readonly parameters: string
  readonly at: number
  readonly by: string
  /** When it was dropped, epoch ms UTC; null: it stands. */
  readonly droppedAt: number | null
}

export const INQUIRY_SORTS = ['CANDIDATE', 'WHY_NOT', 'WHAT_IF', 'MATCH'] as const
export type InquirySort = (typeof INQUIRY_SORTS)[number]

/** A question that somebody asked of the Case, once or often; what was answered is not kept. */
export interface Inquiry {
  /** `case/inquiry/` and a digest of sort, keys and who asked: the same question again is the same Inquiry. */
  readonly id: string
  readonly sort: InquirySort
  /** A Holder or actor; the switches of a what-if; the token of a match. */
  readonly keys: readonly string[]
  readonly firstAt: number
  readonly lastAt: number
  readonly times: number
  readonly by: string
}
