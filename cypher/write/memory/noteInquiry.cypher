// Remembers that a question was asked of a Case; asked again it is the same one, asked once more.
// Parameters: $case, $id, $sort, $keys, $at, $by. Row: the Inquiry; none when there is no such Case.
// Index: case_id, inquiry_id.
MATCH (c:Case {id: $case})
MERGE (q:Inquiry {id: $id})
ON CREATE SET q.sort = $sort, q.keys = $keys, q.by = $by, q.firstAt = $at, q.times = 0
SET q.lastAt = $at, q.times = q.times + 1
MERGE (c)-[:KEEPS]->(q)
RETURN q.id AS id, q.sort AS sort, q.keys AS keys, q.firstAt AS firstAt, q.lastAt AS lastAt, q.times AS times, q.by AS by
