// Which views of a Case were saved, newest first, dropped ones included?
// Parameters: $case. Row: a View. Index: case_id, then its KEEPS.
MATCH (:Case {id: $case})-[:KEEPS]->(v:View)
RETURN v.id AS id, v.name AS name, v.parameters AS parameters, v.at AS at, v.by AS by, v.droppedAt AS droppedAt
ORDER BY v.at DESC, v.id
