// Opens each of these privacy declarations of a system.
// $rows: holder, facts (with key, id, source, revision, openedAt, content). Row: none. Index: holder_id, declaration_key.
UNWIND $rows AS row
MERGE (h:Holder {id: row.holder})
CREATE (d:Declaration)-[:DECLARED_FOR]->(h)
SET d = row.facts
