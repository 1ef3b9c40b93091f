// Pins a candidate or Holder in a Case, or takes the pin off; that it was there stays.
// Parameters: $case, $id, $sort, $key, $pinned, $at, $by. Row: the Pin; none when there is no such Case.
// Index: case_id, pin_id.
MATCH (c:Case {id: $case})
MERGE (p:Pin {id: $id})
SET p.sort = $sort, p.key = $key, p.pinned = $pinned, p.at = $at, p.by = $by
MERGE (c)-[:KEEPS]->(p)
RETURN p.id AS id, p.sort AS sort, p.key AS key, p.pinned AS pinned, p.at AS at, p.by AS by
