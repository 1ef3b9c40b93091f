// What is or was pinned in a Case, newest first?
// Parameters: $case. Row: a Pin. Index: case_id, then its KEEPS.
MATCH (:Case {id: $case})-[:KEEPS]->(p:Pin)
RETURN p.id AS id, p.sort AS sort, p.key AS key, p.pinned AS pinned, p.at AS at, p.by AS by
ORDER BY p.at DESC, p.id
