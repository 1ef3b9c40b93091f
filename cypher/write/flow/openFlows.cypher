// Opens a relationship for each of these Flows: what a source says of them from this revision on.
// $rows: from, to, facts (with key, id, source, revision, openedAt, content). Row: none. Index: holder_id, flow_key.
UNWIND $rows AS row
MERGE (a:Holder {id: row.from})
MERGE (b:Holder {id: row.to})
CREATE (a)-[f:FLOWS_TO]->(b)
SET f = row.facts
