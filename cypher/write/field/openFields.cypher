// Opens a state for each of these Fields: what a source says of a column from this revision on.
// $rows: id, holder, facts (with key, source, revision, openedAt, content). Row: none. Index: field_id, field_state_key.
UNWIND $rows AS row
MERGE (h:Holder {id: row.holder})
MERGE (f:Field {id: row.id})
MERGE (f)-[:OF]->(h)
CREATE (s:FieldState)-[:DESCRIBES]->(f)
SET s = row.facts
