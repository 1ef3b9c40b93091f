// Closes the Flows with these keys: their source says something else, or nothing, from this revision on.
// $keys, $at (epoch ms), $revision. Row: none. Index: flow_key.
UNWIND $keys AS key
MATCH ()-[x:FLOWS_TO {key: key}]->()
SET x.closedAt = $at, x.closedBy = $revision
