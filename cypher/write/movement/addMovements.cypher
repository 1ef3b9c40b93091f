// Stores Movements that are not there yet, and what each hangs on. The Holders must exist (addHolders).
// $rows: facts (its properties), from, to, actor (Holder ids or null), subject, batch (a list of one, or empty); $source,
// $seq. Row: id of each Movement of which a Holder is not there, so none. Index: movement_source_id, holder_id, subject_key, batch_id.
UNWIND $rows AS row
OPTIONAL MATCH (f:Holder {id: row.from})
OPTIONAL MATCH (t:Holder {id: row.to})
OPTIONAL MATCH (a:Holder {id: row.actor})
CREATE (m:Movement)
SET m = row.facts, m.source = $source, m.seq = $seq
FOREACH (h IN CASE WHEN f IS NULL THEN [] ELSE [f] END | CREATE (m)-[:FROM]->(h))
FOREACH (h IN CASE WHEN t IS NULL THEN [] ELSE [t] END | CREATE (m)-[:TO]->(h))
FOREACH (h IN CASE WHEN a IS NULL THEN [] ELSE [a] END | CREATE (m)-[:BY]->(h))
FOREACH (key IN row.subject | MERGE (s:Subject {key: key}) CREATE (m)-[:OF]->(s))
FOREACH (id IN row.batch | MERGE (b:Batch {id: id}) CREATE (m)-[:CARRIED]->(b))
WITH m, row, f, t, a
WHERE (row.from IS NOT NULL AND f IS NULL) OR (row.to IS NOT NULL AND t IS NULL) OR (row.actor IS NOT NULL AND a IS NULL)
RETURN m.id AS id
