// A Category is a dotted key in a tree: whoever carries an ancestor is taken to hold its descendants, and a descendant
// never covers its ancestor. The vocabulary itself is data: vocabulary.ts.

export interface Category {
  readonly key: string
  readonly en: string
  readonly zh: string
  /** Other spellings under which files name it: column headers, DPV CURIEs, GB/T words. */
  readonly aliases: readonly string[]
  /** Price order in a leak, 0 (cheap) to 5 (dear): a judgement, used only by the tracer's `fields` term. */
  readonly price: number
}

/** True when carrying `ancestor` means holding `key`: equal keys, or `ancestor` is a dotted prefix. Cost O(length). */
export function covers(ancestor: string, key: string): boolean {
  return key === ancestor || (key.length > ancestor.length && key[ancestor.length] === '.' && key.startsWith(ancestor))
}
