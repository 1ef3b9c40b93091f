// Which Case has this id?
// Parameters: $id. Row: the Case; none when there is none. Index: case_id.
MATCH (c:Case {id: $id})
RETURN c.id AS id, c.name AS name, c.openedAt AS openedAt, c.seenAt AS seenAt, c.seenWhere AS seenWhere,
  c.version AS version
