// Opens a relationship for each lineage edge or reference between Fields.
// $rows: from, to, facts (with key, source, revision, openedAt, content). Row: none. Index: field_id, derives_key.
UNWIND $rows AS row
MERGE (a:Field {id: row.from})
MERGE (b:Field {id: row.to})
CREATE (a)-[d:DERIVES]->(b)
SET d = row.facts
