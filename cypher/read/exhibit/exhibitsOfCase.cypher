// Which Exhibits has a Case, by row number, after the one named?
// Parameters: $case, $after (row number; 0: from the first), $limit. Row: an Exhibit. Index: case_id, then its HOLDS.
MATCH (c:Case {id: $case})-[:HOLDS]->(e:Exhibit)
WHERE e.row > $after
RETURN e.id AS id, c.id AS case, e.row AS row, e.seenAt AS seenAt, e.who AS who, e.categories AS categories,
  e.hashes AS hashes, e.masked AS masked
ORDER BY e.row LIMIT $limit
