// URNs of DataHub data sets and columns. Used by fileLineage.ts.

export interface DatasetUrn {
  readonly platform: string
  readonly name: string
  readonly env: string
}

export interface ColumnUrn extends DatasetUrn {
  readonly column: string
}

/** `urn:li:schemaField:(urn:li:dataset:(urn:li:dataPlatform:kafka,topic1,PROD),user_id)`; null for anything else. */
export function columnOfUrn(text: string): ColumnUrn | null {
  const found = /^urn:li:schemaField:\((urn:li:dataset:\(.+\)),([^,]+)\)$/.exec(text)
  const dataset = found === null ? null : datasetOfUrn(found[1]!)
  return dataset === null || found === null ? null : { ...dataset, column: decoded(found[2]!) }
}

/** `urn:li:dataset:(urn:li:dataPlatform:kafka,topic1,PROD)`; null for anything else. A name may hold commas. */
export function datasetOfUrn(text: string): DatasetUrn | null {
  const found = /^urn:li:dataset:\(urn:li:dataPlatform:([^,]+),(.+),([^,]+)\)$/.exec(text)
  return found === null ? null : { platform: found[1]!, name: decoded(found[2]!), env: found[3]! }
}

/** DataHub writes commas and brackets of names as percent codes. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}
