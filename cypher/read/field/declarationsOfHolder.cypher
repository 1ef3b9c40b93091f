// The privacy declarations of a system, by what is known now.
// $holder (id), $most. Row: a declaration, sorted by id. Index: holder_id.
MATCH (d:Declaration)-[:DECLARED_FOR]->(:Holder {id: $holder})
WHERE d.closedAt IS NULL
RETURN d.id AS id, d.name AS name, d.dataUse AS dataUse, d.categories AS categories, d.dataSubjects AS dataSubjects,
  d.legalBasis AS legalBasis, d.datasetReferences AS datasetReferences
ORDER BY id LIMIT $most
