// Opens a Case. The same id again changes nothing and gives the Case as it is.
// Parameters: $id, $name, $openedAt, $seenAt, $seenWhere. Row: the Case. Index: case_id.
MERGE (c:Case {id: $id})
ON CREATE SET c.name = $name, c.openedAt = $openedAt, c.seenAt = $seenAt, c.seenWhere = $seenWhere, c.version = 1
RETURN c.id AS id, c.name AS name, c.openedAt AS openedAt, c.seenAt AS seenAt, c.seenWhere AS seenWhere,
  c.version AS version
