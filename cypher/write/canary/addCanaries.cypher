// Stores planted records. Where each was planted stays a text: it may name a Holder, a Movement or a Batch.
// $rows: key (hash of the row), who (tokens, sorted), plantedIn, plantedAt. Row: stored.
// Index: sequence_name, canary_key, subject_key.
MATCH (q:Sequence {name: 'ledger'})
UNWIND $rows AS row
MERGE (s:Subject {key: row.who[0]})
MERGE (c:Canary {key: row.key})
  ON CREATE SET c.seq = q.last, c.tokens = row.who, c.plantedIn = row.plantedIn, c.plantedAt = row.plantedAt
MERGE (c)-[:OF]->(s)
RETURN sum(CASE WHEN c.seq = q.last THEN 1 ELSE 0 END) AS stored
