// What admission has decided since it was last asked. Used inside seed/records only.

import type { Finding } from '@suyuan/cypher/model/finding.ts'
import type { Admitted, Fact } from './fact.ts'

export class AdmissionLog {
  #facts: Fact[] = []
  #findings: Finding[] = []
  #refused = 0
  #alreadyThere = 0

  keep(fact: Fact): void {
    this.#facts.push(fact)
  }

  /** One row is refused, for this reason. */
  refuse(reason: Finding): void {
    this.#refused++
    this.#findings.push(reason)
  }

  say(something: Finding): void {
    this.#findings.push(something)
  }

  alreadyThere(): void {
    this.#alreadyThere++
  }

  addAll(admitted: Admitted): void {
    for (const fact of admitted.facts) this.#facts.push(fact)
    this.#findings.push(...admitted.findings)
    this.#refused += admitted.refused
    this.#alreadyThere += admitted.alreadyThere
  }

  take(): Admitted {
    const taken = {
      facts: this.#facts,
      findings: this.#findings,
      refused: this.#refused,
      alreadyThere: this.#alreadyThere,
    }
    this.#facts = []
    this.#findings = []
    this.#refused = 0
    this.#alreadyThere = 0
    return taken
  }
}
