// Deletes a Case; its Exhibits must be gone (removeExhibits), else the database refuses.
// Parameters: $id. Row: deleted (0 or 1). Index: case_id.
OPTIONAL MATCH (c:Case {id: $id})
WITH c, CASE WHEN c IS NULL THEN 0 ELSE 1 END AS deleted
DELETE c
RETURN deleted
