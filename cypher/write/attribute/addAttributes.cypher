// Stores fingerprints of values and when they were true, of the Subject keyed by the least token of the row.
// $rows: key (hash of the row), who (tokens, sorted), category, hash, validFrom, validTo. Row: stored.
// Index: sequence_name, attribute_key, subject_key.
MATCH (q:Sequence {name: 'ledger'})
UNWIND $rows AS row
MERGE (s:Subject {key: row.who[0]})
MERGE (a:Attribute {key: row.key})
  ON CREATE SET a.seq = q.last, a.tokens = row.who, a.category = row.category, a.hash = row.hash,
    a.validFrom = row.validFrom, a.validTo = row.validTo
MERGE (a)-[:OF]->(s)
RETURN sum(CASE WHEN a.seq = q.last THEN 1 ELSE 0 END) AS stored
