// Deletes what a Case remembers, at most $limit of it: notes, pins, views, questions.
// Parameters: $case, $limit. Row: removed. Index: case_id, then its KEEPS.
OPTIONAL MATCH (:Case {id: $case})-[:KEEPS]->(kept)
WITH kept LIMIT $limit
DETACH DELETE kept
RETURN count(kept) AS removed
