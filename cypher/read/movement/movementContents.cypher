// Which of these Movements are there already, and what do they say?
// $source, $ids. Row: id, content (hash of the normalised row). Index: movement_source_id.
UNWIND $ids AS id
MATCH (m:Movement {source: $source, id: id})
RETURN m.id AS id, m.content AS content
