// Findings of a reading, bounded: a log with a million rows of one mistake must not fill the memory with a million
// sentences. All are counted, the first of each code are kept, and what is left out is said.

import { type Finding, SEVERITIES, type Severity } from '@suyuan/cypher/model/finding.ts'

/** So many Findings of one code are kept. */
export const MOST_PER_CODE = 1000

export interface Truncated {
  readonly reason: string
  readonly omitted: number
}

export class FindingList {
  readonly kept: Finding[] = []
  readonly #byCode = new Map<string, number>()
  readonly #bySeverity = new Map<Severity, number>(SEVERITIES.map((severity) => [severity, 0]))
  #omitted = 0

  add(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const count = (this.#byCode.get(finding.code) ?? 0) + 1
      this.#byCode.set(finding.code, count)
      this.#bySeverity.set(finding.severity, this.countOf(finding.severity) + 1)
      if (count <= MOST_PER_CODE) this.kept.push(finding)
      else this.#omitted++
    }
  }

  /** All of a severity, those left out included. */
  countOf(severity: Severity): number {
    return this.#bySeverity.get(severity) ?? 0
  }

  get truncated(): Truncated | null {
    return this.#omitted === 0
      ? null
      : { reason: `only the first ${MOST_PER_CODE} findings of a code are listed`, omitted: this.#omitted }
  }
}
