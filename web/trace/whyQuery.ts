// The GraphQL that gives the same answer as the panel "Why", ready to paste into the playground or a script. Pure; a test
// checks it against the server's schema.

/** One query, the case's key written in. `grain`: HOLDER, ACTOR or ACT. */
export function whyQuery(caseKey: string, grain: string): string {
  return `query Why {
  case(id: ${JSON.stringify(caseKey)}) {
    trace {
      ... on Trace {
        caveat
        asOf
        exhibits { rows distinct matched unmatched ambiguous masked }
        candidates(grain: ${grain}, first: 10) {
          rank key name posterior bits covered misses exposed inferred logged
          suppliers { source rows }
          terms { name bits inputs { name number text } }
          way { kind key from to }
          unmet { reason rows }
        }
        unknownSource { posterior bits terms { name bits inputs { name number text } } }
        assumptions { name value }
      }
      ... on Error { code message remedy }
    }
  }
}
`
}
