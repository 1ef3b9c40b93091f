// Typed columns that grow: millions of numbers without a million boxes. Used by recordsBuilder.ts.

export class IntColumn {
  #values = new Int32Array(1024)
  #length = 0

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(this.#length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#length++] = value
  }

  /** The values so far, in a copy of just their size. */
  values(): Int32Array {
    return this.#values.slice(0, this.#length)
  }
}

export class TimeColumn {
  #values = new Float64Array(1024)
  #length = 0

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(this.#length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#length++] = value
  }

  values(): Float64Array {
    return this.#values.slice(0, this.#length)
  }
}
