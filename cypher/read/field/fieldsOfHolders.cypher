// The Fields (columns) of these Holders, by what is known now. Of two sources that declare one, the lesser name wins.
// $holders (ids), $most. Row: a Field, sorted by id. Index: holder_id.
UNWIND $holders AS holder
MATCH (f:Field)-[:OF]->(:Holder {id: holder})
WITH f, holder, head(COLLECT {
  MATCH (f)<-[:DESCRIBES]-(s:FieldState) WHERE s.closedAt IS NULL RETURN s ORDER BY s.source LIMIT 1
}) AS s
WHERE s IS NOT NULL
RETURN f.id AS id, holder, s.name AS name, s.categories AS categories, s.identity AS identity
ORDER BY id LIMIT $most
