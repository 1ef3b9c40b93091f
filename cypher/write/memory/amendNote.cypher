// Writes the revision of a note that follows $last. When somebody else wrote that one first, theirs is given back.
// Parameters: $case, $last (id of the revision that was read), $next (id of the new one), $text, $at, $by. Row: the Note;
// none when there is no such Case or revision. Index: case_id, note_id.
MATCH (c:Case {id: $case})-[:KEEPS]->(last:Note {id: $last})
MERGE (n:Note {id: $next})
ON CREATE SET n.thread = last.thread, n.revision = last.revision + 1, n.sort = last.sort, n.key = last.key,
  n.text = $text, n.at = $at, n.by = $by
MERGE (c)-[:KEEPS]->(n)
RETURN n.id AS id, n.thread AS thread, n.revision AS revision, n.sort AS sort, n.key AS key, n.text AS text,
  n.at AS at, n.by AS by
