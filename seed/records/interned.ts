// Lists of texts by number: equal lists have one number. Readers give the same array for the same list, so most look-ups
// are by identity; equal arrays of different readers meet by their joined text. Used by recordsBuilder.ts.

export class Interned<T extends string> {
  readonly lists: (readonly T[])[] = []
  readonly #byArray = new Map<readonly T[], number>()
  readonly #byText = new Map<string, number>()

  numberOf(list: readonly T[]): number {
    const known = this.#byArray.get(list)
    if (known !== undefined) return known
    const text = list.length === 1 ? list[0]! : list.join('\n')
    const number = this.#byText.get(text) ?? this.lists.length
    if (number === this.lists.length) {
      this.lists.push(list)
      this.#byText.set(text, number)
    }
    this.#byArray.set(list, number)
    return number
  }
}

/** Texts by number. */
export class InternedText {
  readonly texts: string[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = this.texts.length
    this.texts.push(text)
    this.#numbers.set(text, number)
    return number
  }
}
