// What a format cannot carry: counted while writing, printed by the command, listed on the format's page. Used by every
// writer of this folder, so that nothing is left out in silence.

/** What was left out, in words of the map, and how often; by the order of first mention. */
export class Lost {
  readonly #counts = new Map<string, number>()

  /** `count` 0 says nothing. */
  add(what: string, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count)
  }

  get entries(): readonly { readonly what: string; readonly count: number }[] {
    return [...this.#counts].map(([what, count]) => ({ what, count }))
  }
}

/** A file of an export: a path below the folder, with forward slashes, and its whole text. */
export interface ExportFile {
  readonly path: string
  readonly text: string
}

export interface Exported {
  readonly files: readonly ExportFile[]
  readonly lost: Lost['entries']
}
