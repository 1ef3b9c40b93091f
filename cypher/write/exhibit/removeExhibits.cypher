// Deletes Exhibits of a Case: those with the row numbers given, or all, at most $limit of them.
// Parameters: $case, $rows (null: all), $limit. Row: removed. Index: case_id, then its HOLDS.
OPTIONAL MATCH (c:Case {id: $case})
SET c.version = c.version + 1
WITH c
OPTIONAL MATCH (c)-[:HOLDS]->(e:Exhibit)
WHERE $rows IS NULL OR e.row IN $rows
WITH e LIMIT $limit
DETACH DELETE e
RETURN count(e) AS removed
