// Saves a view of a Case under a name. The same id again changes nothing.
// Parameters: $case, $id, $name, $parameters, $at, $by. Row: the View; none when there is no such Case.
// Index: case_id, view_id.
MATCH (c:Case {id: $case})
MERGE (v:View {id: $id})
ON CREATE SET v.name = $name, v.parameters = $parameters, v.at = $at, v.by = $by
MERGE (c)-[:KEEPS]->(v)
RETURN v.id AS id, v.name AS name, v.parameters AS parameters, v.at AS at, v.by AS by, v.droppedAt AS droppedAt
