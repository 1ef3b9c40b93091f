// Which notes has a Case, every revision of each, newest thread first?
// Parameters: $case. Row: a Note. Index: case_id, then its KEEPS.
MATCH (:Case {id: $case})-[:KEEPS]->(n:Note)
RETURN n.id AS id, n.thread AS thread, n.revision AS revision, n.sort AS sort, n.key AS key, n.text AS text,
  n.at AS at, n.by AS by
ORDER BY n.thread DESC, n.revision
