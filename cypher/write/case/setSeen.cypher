// Says when and where the rows of a Case were seen; a null $seenWhere leaves the place as it was.
// Parameters: $id, $seenAt, $seenWhere. Row: the Case; none when there is none. Index: case_id.
MATCH (c:Case {id: $id})
SET c.seenAt = $seenAt, c.seenWhere = coalesce($seenWhere, c.seenWhere), c.version = c.version + 1
RETURN c.id AS id, c.name AS name, c.openedAt AS openedAt, c.seenAt AS seenAt, c.seenWhere AS seenWhere,
  c.version AS version
