// Opens a state for each of these Holders: what a source says of them from this revision on.
// $rows: id, facts (with key, source, revision, openedAt, content, partOf). Row: none. Index: holder_id, holder_state_key.
UNWIND $rows AS row
MERGE (h:Holder {id: row.id})
CREATE (s:HolderState)-[:DESCRIBES]->(h)
SET s = row.facts
FOREACH (id IN CASE WHEN row.facts.partOf IS NULL THEN [] ELSE [row.facts.partOf] END |
  MERGE (whole:Holder {id: id})
  CREATE (s)-[:PART_OF]->(whole))
