// What was asked of a Case, the last first?
// Parameters: $case. Row: an Inquiry. Index: case_id, then its KEEPS.
MATCH (:Case {id: $case})-[:KEEPS]->(q:Inquiry)
RETURN q.id AS id, q.sort AS sort, q.keys AS keys, q.firstAt AS firstAt, q.lastAt AS lastAt, q.times AS times, q.by AS by
ORDER BY q.lastAt DESC, q.id
