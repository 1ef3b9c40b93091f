// What does every Movement say, and what does it hang on? The number of the transaction (seq) is left out: it differs from
// run to run. Row: facts (its properties), ends (kind of relationship, label and id of the other end). Index: none.
MATCH (m:Movement)
RETURN m {.*, seq: null} AS facts,
  [(m)-[r]->(x) | type(r) + ' ' + head(labels(x)) + ' ' + coalesce(x.id, x.key)] AS ends
