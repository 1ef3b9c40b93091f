// Stores movements as most loaders do: everything by MERGE, one statement a batch. It is what the import is measured
// against. $rows: facts (properties), from, to, actor, subject, batch; $source. Row: none. Index: movement_source_id, holder_id, subject_key, batch_id.
UNWIND $rows AS row
MERGE (m:Movement {source: $source, id: row.facts.id})
SET m += row.facts
FOREACH (id IN CASE WHEN row.from IS NULL THEN [] ELSE [row.from] END | MERGE (h:Holder {id: id}) MERGE (m)-[:FROM]->(h))
FOREACH (id IN CASE WHEN row.to IS NULL THEN [] ELSE [row.to] END | MERGE (h:Holder {id: id}) MERGE (m)-[:TO]->(h))
FOREACH (id IN CASE WHEN row.actor IS NULL THEN [] ELSE [row.actor] END | MERGE (h:Holder {id: id}) MERGE (m)-[:BY]->(h))
FOREACH (key IN row.subject | MERGE (s:Subject {key: key}) MERGE (m)-[:OF]->(s))
FOREACH (id IN row.batch | MERGE (b:Batch {id: id}) MERGE (m)-[:CARRIED]->(b))
