// Stores memberships: the Subject keyed by the least token of the row is in the Batch. A Batch is a set and may grow.
// $rows: batch, who (tokens, sorted). Row: stored. Index: batch_id, subject_key.
MATCH (q:Sequence {name: 'ledger'})
UNWIND $rows AS row
MERGE (b:Batch {id: row.batch})
MERGE (s:Subject {key: row.who[0]})
MERGE (s)-[n:IN {tokens: row.who}]->(b)
  ON CREATE SET n.seq = q.last
RETURN sum(CASE WHEN n.seq = q.last THEN 1 ELSE 0 END) AS stored
