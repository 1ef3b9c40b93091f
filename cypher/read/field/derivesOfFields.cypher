// The lineage edges and references from or to these Fields, by what is known now.
// $fields (ids), $most. Row: from, to, direction, masked, sorted. Index: field_id.
UNWIND $fields AS field
MATCH (:Field {id: field})-[d:DERIVES]-(:Field)
WHERE d.closedAt IS NULL
WITH DISTINCT startNode(d).id AS from, endNode(d).id AS to, d.direction AS direction, d.masked AS masked
RETURN from, to, direction, masked
ORDER BY from, to, direction LIMIT $most
