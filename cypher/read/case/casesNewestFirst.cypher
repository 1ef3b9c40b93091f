// Which Cases are there, newest first, after the one named?
// Parameters: $after (id of the last Case of the page before; null: from the newest), $limit. Row: a Case.
// Index: case_opened; case_id for $after. A Case deleted meanwhile gives an empty page.
OPTIONAL MATCH (last:Case {id: $after})
MATCH (c:Case)
WHERE $after IS NULL OR c.openedAt < last.openedAt OR (c.openedAt = last.openedAt AND c.id > last.id)
RETURN c.id AS id, c.name AS name, c.openedAt AS openedAt, c.seenAt AS seenAt, c.seenWhere AS seenWhere,
  c.version AS version
ORDER BY c.openedAt DESC, c.id LIMIT $limit
