// The one table of Finding codes: how severe each is and what it is called. Every reader makes its Findings through
// `finding`, so no code exists that is not here. What a code means at length, and how to mend it, stands in
// rules/<code>.md; test/seed/check/codes.test.ts walks this table and its fixtures.

import type { Finding, Place, Severity } from '@suyuan/cypher/model/finding.ts'

interface CodeFacts {
  readonly severity: Severity
  readonly title: string
}

const error = (title: string): CodeFacts => ({ severity: 'error', title })
const warning = (title: string): CodeFacts => ({ severity: 'warning', title })
const note = (title: string): CodeFacts => ({ severity: 'note', title })

export const CODES = {
  // Files and text
  FILE_UNKNOWN: note('A file of the folder is not read'),
  FILE_EMPTY: warning('A file has no data'),
  FILE_BROKEN: error('A file cannot be read to its end'),
  FILE_BOMB: error('A compressed file unpacks to far more than it should'),
  FILE_TOO_LARGE: error('A document is larger than a document may be'),
  MAPPING_NOT_READ: warning('A column mapping is not used'),
  LOG_SET_ASIDE: note('Rows of a log are no movements by its mapping'),
  XML_SYNTAX: error('A file is not well-formed XML'),
  ENCODING_GB18030: note('A file was read as GB18030'),
  ENCODING_INVALID: error('A row holds bytes that are no text'),
  CSV_HEADER: error('A header row lacks a column, or names one twice'),
  CSV_CELLS: error('A row has more or fewer cells than the header'),
  CSV_QUOTE: error('A quoted cell never ends'),
  COLUMN_UNKNOWN: warning('A column is not read'),
  NDJSON_LINE: error('A line is not one JSON object'),
  TEXT_TOO_LONG: error('A text is longer than allowed'),
  TEXT_CONTROL: error('An id holds control or direction characters'),
  FIELD_MISSING: error('A field that must be given is missing'),
  FIELD_TYPE: error('A field has the wrong type'),
  WORD_UNKNOWN: error('A word is not in its closed list'),
  TIME_BAD: error('A time is not an instant'),
  TIME_ZONE: error('A time has no zone'),
  INTERVAL_ORDER: error('An interval ends before it starts'),
  // Map
  YAML_SYNTAX: error('A document is not well-formed'),
  MAP_VERSION: error('A map is of a version that is not read'),
  MAP_MISSING: warning('A folder has no map'),
  MAP_NAMES: warning('The maps of a folder have different names'),
  MAP_RIVAL: error('Another map of the database says otherwise'),
  KEY_UNKNOWN: note('A key has no meaning here and is kept as it is'),
  CATEGORY_UNKNOWN: warning('A category is not in the vocabulary'),
  CATEGORY_TEXT: error('A category is no dotted key'),
  CATEGORY_NONE: warning('A movement carries no category'),
  HOLDER_ID: error('A holder id is malformed'),
  HOLDER_DUPLICATE: error('A holder is declared twice'),
  HOLDER_SHARED: note('A holder is declared in another map too'),
  HOLDER_UNKNOWN: error('A holder is named that no map declares'),
  HOLDER_STUB: warning('A holder that no map declares was made up'),
  HOLDER_PART_OF: error('A holder is part of itself or of nothing known'),
  FLOW_DUPLICATE: error('A flow is declared twice'),
  FLOW_ENDS: error('A flow does not lead from one holder to another'),
  FLOW_UNKNOWN: error('A flow is named that no map declares'),
  FLOW_DROPPED: warning('The name of an undeclared flow was left out'),
  // Lineage of other tools
  OPENLINEAGE_TIME: warning('An event has no time that can be read'),
  OPENLINEAGE_FACET: warning('A facet is malformed and was left out'),
  FACET_UNKNOWN: note('A facet has no meaning here and is not kept'),
  COLUMN_DANGLES: warning('A column that others come from does not exist'),
  DATASET_NAMES: warning('A name is claimed by two data sets'),
  LINEAGE_WIDE: warning('A run or entry is too wide to be crossed'),
  DATAHUB_ENV: warning('A column names another environment than its data set'),
  DATAHUB_URN: warning('A URN names no column'),
  // Movements, batches, people
  MOVEMENT_END: error('A movement has an end too few or too many'),
  MOVEMENT_SAME_ENDS: error('A movement leads from a holder to itself'),
  MOVEMENT_WHOSE: error('A movement does not say whose data, or says it twice'),
  MOVEMENT_POPULATION: error('A collection does not say from whom'),
  MOVEMENT_CONFLICT: error('Two movements share an id and differ'),
  IDENTIFIER_CONFLICT: error('Identifiers contradict each other'),
  IDENTIFIER_UNVERIFIED: warning('An identifier looks mistyped'),
  IDENTIFIER_EMPTY: error('A row names nobody'),
  IDENTIFIER_MASKED: error('A row names somebody by a masked identifier'),
  BATCH_EMPTY: warning('The members of a batch are not known'),
  CANARY_PLACE: warning('A canary is planted in something unknown'),
  // Records of processing
  ROPA_CONTACT: note('Contact details in a record of processing are not kept'),
  ROPA_FILLED: note('An empty cell was read as the one above it'),
  // Policies over paths
  POLICY_VERSION: error('A policy is of a version that is not read'),
  POLICY_RULE: error('A rule of a policy cannot be understood'),
  POLICY_HOLDER: warning('A policy names a holder that no map declares'),
  POLICY_BLIND: note('A policy cannot see what some flows carry'),
  POLICY_VIOLATED: error('A path of the map breaks a policy'),
  // Leaked rows
  ROWS_NO_COLUMNS: error('No column of the leaked rows is recognised'),
  ROW_EMPTY: error('A leaked row is empty'),
  CELL_ROUNDED: warning('A number was rounded by a spreadsheet'),
  // Fides manifests
  FIDES_KEY_ENCODED: note('A Fides key was rewritten as a holder id'),
  FIDES_DATASET_DANGLES: warning('A referenced dataset is not there'),
  FIDES_FIELD_DANGLES: warning('A referenced field is not there'),
  FIDES_REFERENCE_INSIDE: warning('A reference stays inside its collection'),
  FIDES_USER: warning('The word user and the type user do not go together'),
  FIDES_SELF: warning('A system exchanges data with itself'),
  FIDES_UNDIRECTED: warning('A dependency has no direction'),
  FIDES_UNLISTED: warning('A declaration uses a flow that its system does not list'),
} as const satisfies Record<string, CodeFacts>

export type Code = keyof typeof CODES

/** A Finding with the severity of its code. `message` and `remedy` are one sentence each and hold no raw value. */
export function finding(code: Code, where: Place, message: string, remedy: string): Finding {
  return { code, severity: CODES[code].severity, where, message, remedy }
}
