// What the facets of a job and its run say of it: owner, documentation, and the job it is a part of. Used by event.ts.

import { descriptionOf, ownerOf } from './datasetFacts.ts'
import { type Facet, facetCalled, objectOf, sayBroken, textIn } from './facets.ts'

export interface JobName {
  readonly namespace: string
  readonly name: string
}

export interface JobFacts {
  readonly owner: string | null
  readonly extra: Readonly<Record<string, unknown>>
}

export function jobFacts(facets: readonly Facet[]): JobFacts {
  const description = descriptionOf(facets)
  const type = facetCalled(facets, 'jobType')?.value
  const found = { description, integration: textIn(type?.integration), jobType: textIn(type?.jobType) }
  return {
    owner: ownerOf(facets),
    extra: Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null)),
  }
}

/** The parent job of a run, from `parent` or the older `parentRun`; null without one. */
export function parentOf(facets: readonly Facet[]): JobName | null {
  const facet = facetCalled(facets, 'parent', 'parentRun')
  if (facet === null) return null
  const job = objectOf(facet.value.job)
  const [namespace, name] = [textIn(job?.namespace), textIn(job?.name)]
  if (namespace !== null && name !== null) return { namespace, name }
  sayBroken(facet.part, facet.under, facet.name)
  return null
}
