// Is any Movement of this source stored?
// $source. Row: id of one, or none. Index: movement_source_id, which wants to hear of both its properties.
MATCH (m:Movement)
WHERE m.source = $source AND m.id IS NOT NULL
RETURN m.id AS id LIMIT 1
