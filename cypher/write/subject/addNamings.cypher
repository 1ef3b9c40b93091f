// Stores rows of subjects.csv: all tokens of a row name one Subject, keyed by the least of them, while the row holds.
// $rows: row (hash of it), who (tokens, sorted, with kinds), validFrom, validTo. Row: stored.
// Index: sequence_name, subject_key, identifier_token.
MATCH (q:Sequence {name: 'ledger'})
UNWIND $rows AS row
MERGE (s:Subject {key: row.who[0].token})
WITH q, s, row
UNWIND row.who AS one
MERGE (i:Identifier {token: one.token})
  ON CREATE SET i.kind = one.kind
MERGE (i)-[n:NAMES {row: row.row}]->(s)
  ON CREATE SET n.seq = q.last, n.validFrom = row.validFrom, n.validTo = row.validTo
WITH q, row.row AS stored, min(n.seq) AS first
RETURN sum(CASE WHEN first = q.last THEN 1 ELSE 0 END) AS stored
