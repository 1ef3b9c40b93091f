// Writes the first revision of a note of a Case. The same id again changes nothing.
// Parameters: $case, $id, $thread, $sort, $key, $text, $at, $by. Row: the Note; none when there is no such Case.
// Index: case_id, note_id.
MATCH (c:Case {id: $case})
MERGE (n:Note {id: $id})
ON CREATE SET n.thread = $thread, n.revision = 1, n.sort = $sort, n.key = $key, n.text = $text, n.at = $at, n.by = $by
MERGE (c)-[:KEEPS]->(n)
RETURN n.id AS id, n.thread AS thread, n.revision AS revision, n.sort AS sort, n.key AS key, n.text AS text,
  n.at AS at, n.by AS by
