// Drops a saved view of a Case: it is no longer offered, and that it was there stays.
// Parameters: $case, $id, $at. Row: the View; none when there is none. Index: view_id.
MATCH (:Case {id: $case})-[:KEEPS]->(v:View {id: $id})
SET v.droppedAt = coalesce(v.droppedAt, $at)
RETURN v.id AS id, v.name AS name, v.parameters AS parameters, v.at AS at, v.by AS by, v.droppedAt AS droppedAt
