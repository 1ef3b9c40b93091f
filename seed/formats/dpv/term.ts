// Terms of the Data Privacy Vocabulary as texts of a file: `pd:TelephoneNumber`, `dpv:Consent`, or a whole IRI with or
// without a version in it. PURE.

export interface DpvTerm {
  /** `dpv`, `pd`, `loc`, `eu-gdpr` … */
  readonly vocabulary: string
  readonly term: string
}

/** The term of a CURIE or IRI of DPV, else null. Older prefixes (`dpv-pd`) and IRIs mean the same. */
export function dpvTerm(text: string): DpvTerm | null {
  const iri = /^https?:\/\/w3id\.org\/dpv(?:\/\d[\d.]*)?(?:\/([a-z][a-z/-]*?))?[/#]([A-Za-z][\w-]*)$/.exec(text.trim())
  if (iri !== null) return { vocabulary: shortName(iri[1] ?? 'dpv'), term: iri[2]! }
  const curie = /^(dpv-pd|dpv-gdpr|dpv-legal|dpv|pd|loc|eu-gdpr|legal-[a-z-]+|tech|risk):([A-Za-z][\w-]*)$/.exec(
    text.trim(),
  )
  return curie === null ? null : { vocabulary: shortName(curie[1]!), term: curie[2]! }
}

/** `dpv:Consent` for any spelling of a term; any other text as it is. */
export function dpvCurie(text: string): string {
  const term = dpvTerm(text)
  return term === null ? text : `${term.vocabulary}:${term.term}`
}

function shortName(name: string): string {
  if (name === 'dpv-pd') return 'pd'
  if (name === 'dpv-gdpr' || name === 'legal/eu/gdpr') return 'eu-gdpr'
  return name.replace(/\//g, '-')
}
