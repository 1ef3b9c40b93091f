// Opens each of these references of a system to a data set.
// $rows: from (system), to (data set), facts (with key, source, revision, openedAt, content). Row: none.
// Index: holder_id, refers_to_key.
UNWIND $rows AS row
MERGE (a:Holder {id: row.from})
MERGE (b:Holder {id: row.to})
CREATE (a)-[r:REFERS_TO]->(b)
SET r = row.facts
