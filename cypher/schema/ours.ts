// Every label a node of ours may bear; each node bears exactly one. A database with any other label belongs to somebody
// else, and Suyuan keeps its hands off it (prepareDatabase.ts). A new label is added here and gets its schema file.

export const OUR_LABELS: readonly string[] = [
  'Attribute',
  'Batch',
  'Bundle',
  'Canary',
  'Case',
  'Category',
  'Decision',
  'Declaration',
  'Exhibit',
  'Field',
  'FieldState',
  'Holder',
  'HolderState',
  'Identifier',
  'Inquiry',
  'LedgerEntry',
  'MapRevision',
  'Movement',
  'Note',
  'Pin',
  'Sequence',
  'Subject',
  'TypicalCase',
  'View',
]
